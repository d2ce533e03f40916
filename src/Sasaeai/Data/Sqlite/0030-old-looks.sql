-- What is older than five years may go; everything else in the log stays as it was written.
DROP TRIGGER "access_entry_is_kept";
CREATE TRIGGER "access_entry_is_kept" BEFORE DELETE ON "AccessEntry" WHEN old."At" >= strftime('%Y-%m-%d %H:%M:%S', 'now', '-5 years') BEGIN
    SELECT raise(abort, 'The access log is only added to.');
END;

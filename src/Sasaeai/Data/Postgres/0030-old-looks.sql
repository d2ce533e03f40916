-- What is older than five years may go; everything else in the log stays as it was written.
DROP TRIGGER access_entry_is_kept ON "AccessEntry";
CREATE TRIGGER access_entry_stays BEFORE UPDATE OR TRUNCATE ON "AccessEntry" FOR EACH STATEMENT EXECUTE FUNCTION access_log_is_kept();
CREATE FUNCTION access_entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."At" >= now() - interval '5 years' THEN
        RAISE EXCEPTION 'The access log is only added to.';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER access_entry_is_kept BEFORE DELETE ON "AccessEntry" FOR EACH ROW EXECUTE FUNCTION access_entry_is_kept();

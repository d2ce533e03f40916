CREATE TRIGGER "account_event_stays" BEFORE UPDATE ON "AccountEvent" BEGIN SELECT raise(abort, 'What happened to an account is only added to.'); END;
CREATE TRIGGER "account_event_is_kept" BEFORE DELETE ON "AccountEvent" BEGIN SELECT raise(abort, 'What happened to an account is only added to.'); END;

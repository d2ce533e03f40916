CREATE FUNCTION account_events_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What happened to an account is only added to.';
END $$;
CREATE TRIGGER account_event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "AccountEvent" FOR EACH STATEMENT EXECUTE FUNCTION account_events_are_kept();

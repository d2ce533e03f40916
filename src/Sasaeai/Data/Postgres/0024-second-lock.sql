-- The second lock: a row is there only for whoever works for its municipality (docs/decisions/0016). The name of the setting is that of SecondLock.cs.
-- Forced, because one role may both own the tables and work with them.
CREATE FUNCTION lock_by_rule(name text, rule text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY second_lock ON %I USING (%s) WITH CHECK (%s)', name, rule, rule);
END
$$;
-- For a table that says whose each row is. The setting is read once for a statement, not once for a row. "Is not null" because every query names its
-- municipality anyhow: of that form PostgreSQL expects that it keeps all rows, where of a second equality in a database of twenty towns it would
-- expect that it keeps a twentieth of them, and choose its ways for far too few rows.
CREATE FUNCTION lock_by_town(name text, town text DEFAULT 'Municipality') RETURNS void LANGUAGE sql AS $$
    SELECT lock_by_rule(name, format($rule$(CASE WHEN %I = (SELECT nullif(current_setting('sasaeai.municipality', true), ''))
        OR (SELECT current_setting('sasaeai.municipality', true)) = '*' THEN true END) IS NOT NULL$rule$, town))
$$;
-- For a table whose rows belong to a row of another table, where that table is locked.
CREATE FUNCTION lock_by_parent(name text, key text, parent text) RETURNS void LANGUAGE sql AS $$
    SELECT lock_by_rule(name, format('EXISTS (SELECT 1 FROM %I parent WHERE parent."Id" = %I.%I)', parent, name, key))
$$;
-- Every table there is by now; one that comes later is locked by the step that makes it.
SELECT lock_by_town(table_name::text) FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'Municipality' ORDER BY table_name;
SELECT lock_by_town('Municipality', 'Code');
SELECT lock_by_parent('AreaCoverage', 'AreaId', 'Area');
SELECT lock_by_parent('AppointmentArea', 'AppointmentId', 'Appointment');
SELECT lock_by_parent('ServedArea', 'ResourceId', 'Resource');
SELECT lock_by_parent('ImportRow', 'BatchId', 'ImportBatch');
SELECT lock_by_parent('ImportRun', 'BatchId', 'ImportBatch');

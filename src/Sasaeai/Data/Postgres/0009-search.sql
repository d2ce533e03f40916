-- Words are found by an index over letters and pairs of letters.
CREATE FUNCTION search_grams(folded text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    WITH letters AS (SELECT string_to_array(folded, NULL) AS l)
    SELECT coalesce(array_agg(DISTINCT g), '{}') FROM letters, LATERAL (
        SELECT l[i] AS g FROM generate_subscripts(l, 1) i
        UNION ALL SELECT l[i] || l[i + 1] FROM generate_subscripts(l, 1) i WHERE i < cardinality(l)) grams
    WHERE position(' ' IN g) = 0
$$;
CREATE INDEX search_resource ON "Resource" USING gin (search_grams("Search")) WITH (fastupdate = off);
CREATE INDEX search_organization ON "Organization" USING gin (search_grams("Search")) WITH (fastupdate = off);
CREATE INDEX search_need ON "Need" USING gin (search_grams("Search")) WITH (fastupdate = off);

-- Looked for and not found.
CREATE TABLE "MissedSearch" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "Words" text NOT NULL,
    "On" date NOT NULL,
    "AreaId" uuid,
    "Role" text NOT NULL,
    CONSTRAINT "PK_MissedSearch" PRIMARY KEY ("Id")
);
CREATE INDEX "IX_MissedSearch_Municipality_On" ON "MissedSearch" ("Municipality", "On");

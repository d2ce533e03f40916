-- Words are found by an index over letters and pairs of letters.
-- plpgsql keeps its plan: as an SQL function the same line costs each row a hundredfold.
CREATE FUNCTION search_grams(folded text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    l text[] := string_to_array(folded, NULL);
BEGIN
    RETURN array_remove(l, ' ') || array(SELECT a || b FROM unnest(l, l[2:]) AS pairs(a, b) WHERE a <> ' ' AND b <> ' ');
END
$$;
CREATE INDEX search_resource ON "Resource" USING gin (search_grams("Search"));
CREATE INDEX search_organization ON "Organization" USING gin (search_grams("Search"));
CREATE INDEX search_need ON "Need" USING gin (search_grams("Search"));

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

-- The list of people in its order knows of each whether the reader may see them, without fetching those who are passed over.
-- Kana and Name stand in it because PostgreSQL asks an index for the columns of an expression too.
DROP INDEX order_person;
CREATE INDEX order_person ON "Person" ("Municipality", coalesce("Kana", "Name"), "Id") INCLUDE ("AreaId", "WrittenById", "Kana", "Name") WHERE "MergedIntoId" IS NULL AND "DiedText" IS NULL AND "LeftOn" IS NULL;

-- What waits today is counted along an index of nothing else.
CREATE INDEX "IX_Need_Waiting" ON "Need" ("Municipality", "AreaId", "Categories", "HeardOn", "Unaware", "HeardById") WHERE "AnsweredOn" IS NULL AND "ClosedOn" IS NULL AND "UnmetOn" IS NULL;

-- What an index over search_grams is asked for, in a form that a query over rows can hold; PostgreSQL puts it in the function's place.
CREATE FUNCTION search_holds(folded text, grams text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT search_grams(folded) @> grams $$;

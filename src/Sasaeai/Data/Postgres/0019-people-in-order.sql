-- The list of people in its order knows of each whether the reader may see them, without fetching those who are passed over.
-- Kana and Name stand in it because PostgreSQL asks an index for the columns of an expression too.
DROP INDEX order_person;
CREATE INDEX order_person ON "Person" ("Municipality", coalesce("Kana", "Name"), "Id") INCLUDE ("AreaId", "WrittenById", "Kana", "Name") WHERE "MergedIntoId" IS NULL AND "DiedText" IS NULL AND "LeftOn" IS NULL;

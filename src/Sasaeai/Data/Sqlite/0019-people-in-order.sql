-- The list of people in its order knows of each whether the reader may see them, without fetching those who are passed over.
DROP INDEX order_person;
CREATE INDEX order_person ON "Person" ("Municipality", coalesce("Kana", "Name"), "Id", "AreaId", "WrittenById") WHERE "MergedIntoId" IS NULL AND "DiedText" IS NULL AND "LeftOn" IS NULL;

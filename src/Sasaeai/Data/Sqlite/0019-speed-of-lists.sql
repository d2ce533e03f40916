-- The list of people in its order knows of each whether the reader may see them, without fetching those who are passed over.
DROP INDEX order_person;
CREATE INDEX order_person ON "Person" ("Municipality", coalesce("Kana", "Name"), "Id", "AreaId", "WrittenById") WHERE "MergedIntoId" IS NULL AND "DiedText" IS NULL AND "LeftOn" IS NULL;

-- What waits today is counted along an index of nothing else.
CREATE INDEX "IX_Need_Waiting" ON "Need" ("Municipality", "AreaId", "Categories", "HeardOn", "Unaware", "HeardById") WHERE "AnsweredOn" IS NULL AND "ClosedOn" IS NULL AND "UnmetOn" IS NULL;

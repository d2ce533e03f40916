-- The map goes through all places: from an index that holds what it asks of each.
CREATE INDEX "IX_Resource_Places" ON "Resource" ("Municipality", "MergedIntoId", "State", "Latitude", "Longitude", "AreaId", "Categories", "ComesToYou", "Kana", "Name", "Id");
-- The figures of a year go through all that was heard in it.
CREATE INDEX "IX_Need_Year" ON "Need" ("Municipality", "HeardOn", "AreaId", "Categories", "AnsweredOn", "ClosedOn", "UnmetOn", "Latitude", "Longitude", "Unaware", "HeardById");
-- What it costs to cut a text into letters and pairs: otherwise a word that stands in most records is looked for row by row, cutting up each text anew.
ALTER FUNCTION search_grams(text) COST 1000;

-- The map goes through all places: from an index that holds what it asks of each.
CREATE INDEX "IX_Resource_Places" ON "Resource" ("Municipality", "MergedIntoId", "State", "Latitude", "Longitude", "AreaId", "Categories", "ComesToYou", "Kana", "Name", "Id");
-- The figures of a year go through all that was heard in it.
CREATE INDEX "IX_Need_Year" ON "Need" ("Municipality", "HeardOn", "AreaId", "Categories", "AnsweredOn", "ClosedOn", "UnmetOn", "Latitude", "Longitude", "Unaware", "HeardById");

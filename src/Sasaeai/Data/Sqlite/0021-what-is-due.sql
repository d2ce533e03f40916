-- What to confirm next is sorted along an index of nothing else.
CREATE INDEX "IX_Resource_Due" ON "Resource" ("Municipality", "MergedIntoId", "State", "ConfirmedOn", "Load", "SuccessionWorry", "AreaId", "OrganizationId", "Id");

-- Who looked through the public list has no role. SQLite cannot take NOT NULL off a column.
CREATE TABLE "MissedSearch_0020" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_MissedSearch" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "AreaId" TEXT NULL,
    "Role" TEXT NULL
);
INSERT INTO "MissedSearch_0020" SELECT "Id", "Municipality", "Words", "On", "AreaId", "Role" FROM "MissedSearch";
DROP TABLE "MissedSearch";
ALTER TABLE "MissedSearch_0020" RENAME TO "MissedSearch";
CREATE INDEX "IX_MissedSearch_Municipality_On" ON "MissedSearch" ("Municipality", "On");

-- Imports of outlines and population, and which import each cell came with.
CREATE TABLE "AreaImport" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AreaImport" PRIMARY KEY,
    "Content" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Files" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "Source" TEXT NULL,
    "Kind" TEXT NULL,
    "Layer" TEXT NULL,
    "Epsg" INTEGER NULL,
    "NameColumn" TEXT NULL,
    "CodeColumn" TEXT NULL,
    "ValidFrom" TEXT NULL,
    "CloseMissing" INTEGER NOT NULL,
    "Year" INTEGER NULL,
    "DoneAt" TEXT NULL,
    "UndoneAt" TEXT NULL,
    "Rows" INTEGER NOT NULL,
    "Added" INTEGER NOT NULL,
    "Updated" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Refused" INTEGER NOT NULL,
    "Outcome" TEXT NULL,
    "Municipality" TEXT NOT NULL
);

CREATE INDEX "IX_AreaImport_Municipality_StartedAt" ON "AreaImport" ("Municipality", "StartedAt");

ALTER TABLE "PopulationCell" ADD COLUMN "MergedInto" TEXT NULL;
ALTER TABLE "PopulationCell" ADD COLUMN "ImportId" TEXT NULL;

CREATE INDEX "IX_PopulationCell_ImportId" ON "PopulationCell" ("ImportId");

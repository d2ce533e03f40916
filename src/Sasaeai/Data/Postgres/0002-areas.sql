-- Imports of outlines and population, and which import each cell came with.
CREATE TABLE "AreaImport" (
    "Id" uuid NOT NULL,
    "Content" text NOT NULL,
    "State" text NOT NULL,
    "Files" text[] NOT NULL,
    "StartedAt" timestamp with time zone NOT NULL,
    "ByName" text NOT NULL,
    "Source" text,
    "Kind" text,
    "Layer" text,
    "Epsg" integer,
    "NameColumn" text,
    "CodeColumn" text,
    "ValidFrom" date,
    "CloseMissing" boolean NOT NULL,
    "Year" integer,
    "DoneAt" timestamp with time zone,
    "UndoneAt" timestamp with time zone,
    "Rows" integer NOT NULL,
    "Added" integer NOT NULL,
    "Updated" integer NOT NULL,
    "Unchanged" integer NOT NULL,
    "Refused" integer NOT NULL,
    "Outcome" text,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_AreaImport" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_AreaImport_Municipality_StartedAt" ON "AreaImport" ("Municipality", "StartedAt");

ALTER TABLE "PopulationCell" ADD COLUMN "MergedInto" text;
ALTER TABLE "PopulationCell" ADD COLUMN "ImportId" uuid;

CREATE INDEX "IX_PopulationCell_ImportId" ON "PopulationCell" ("ImportId");

-- 年度の締め: a year's figures as they stood when it was closed.
CREATE TABLE "YearClosing" (
    "Id" uuid NOT NULL CONSTRAINT "PK_YearClosing" PRIMARY KEY,
    "Year" integer NOT NULL,
    "ClosedOn" date NOT NULL,
    "ClosedByName" text NOT NULL,
    "Outlines" date NOT NULL,
    "Areas" text NOT NULL,
    "Municipality" text NOT NULL
);
CREATE UNIQUE INDEX "IX_YearClosing_Municipality_Year" ON "YearClosing" ("Municipality", "Year");

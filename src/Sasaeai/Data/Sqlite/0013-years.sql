-- 年度の締め: a year's figures as they stood when it was closed.
CREATE TABLE "YearClosing" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_YearClosing" PRIMARY KEY,
    "Year" INTEGER NOT NULL,
    "ClosedOn" TEXT NOT NULL,
    "ClosedByName" TEXT NOT NULL,
    "Outlines" TEXT NOT NULL,
    "Areas" TEXT NOT NULL,
    "Municipality" TEXT NOT NULL
);
CREATE UNIQUE INDEX "IX_YearClosing_Municipality_Year" ON "YearClosing" ("Municipality", "Year");

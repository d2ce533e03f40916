-- A person's record opened because life or body was at stake, and what the officer thinks of it.
CREATE TABLE "EmergencyOpening" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EmergencyOpening" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "AccountName" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "AssessedAt" TEXT NULL,
    "AssessedByName" TEXT NULL,
    "Assessment" TEXT NULL,
    "Words" TEXT NULL,
    "Municipality" TEXT NOT NULL
);
CREATE INDEX "IX_EmergencyOpening_Municipality_OpenedAt" ON "EmergencyOpening" ("Municipality", "OpenedAt");
CREATE INDEX "IX_EmergencyOpening_PersonId" ON "EmergencyOpening" ("PersonId");

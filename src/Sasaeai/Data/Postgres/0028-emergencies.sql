-- A person's record opened because life or body was at stake, and what the officer thinks of it.
CREATE TABLE "EmergencyOpening" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "AccountId" uuid NOT NULL,
    "AccountName" text NOT NULL,
    "Role" text NOT NULL,
    "Reason" text NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "Until" timestamp with time zone NOT NULL,
    "AssessedAt" timestamp with time zone,
    "AssessedByName" text,
    "Assessment" text,
    "Words" text,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_EmergencyOpening" PRIMARY KEY ("Id")
);
CREATE INDEX "IX_EmergencyOpening_Municipality_OpenedAt" ON "EmergencyOpening" ("Municipality", "OpenedAt");
CREATE INDEX "IX_EmergencyOpening_PersonId" ON "EmergencyOpening" ("PersonId");
SELECT lock_by_town('EmergencyOpening');

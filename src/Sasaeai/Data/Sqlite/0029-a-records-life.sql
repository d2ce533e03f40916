-- How long records are kept, what was deleted and by whose word, and what people ask about the record that is kept of them.
CREATE TABLE "Deletion" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Deletion" PRIMARY KEY,
    "Subject" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Ground" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "ProposedOn" TEXT NOT NULL,
    "ProposedById" TEXT NOT NULL,
    "ProposedByName" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "DecidedOn" TEXT NULL,
    "DecidedById" TEXT NULL,
    "DecidedByName" TEXT NULL,
    "DecisionNote" TEXT NULL,
    "Rows" INTEGER NOT NULL,
    "Mentions" INTEGER NOT NULL,
    "BackupsGoneBy" TEXT NULL,
    "ScrubbedAt" TEXT NULL,
    "Municipality" TEXT NOT NULL
);

CREATE TABLE "Hold" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Hold" PRIMARY KEY,
    "Subject" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "LiftedOn" TEXT NULL,
    "Municipality" TEXT NOT NULL
);

CREATE TABLE "RetentionPeriod" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RetentionPeriod" PRIMARY KEY,
    "Class" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Ground" TEXT NULL,
    "Municipality" TEXT NOT NULL
);

CREATE TABLE "SubjectRequest" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SubjectRequest" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ReceivedOn" TEXT NOT NULL,
    "Requester" TEXT NOT NULL,
    "RequesterName" TEXT NULL,
    "Words" TEXT NULL,
    "TakenByName" TEXT NOT NULL,
    "IdentityBy" TEXT NULL,
    "AuthorityBy" TEXT NULL,
    "CheckedOn" TEXT NULL,
    "CheckedByName" TEXT NULL,
    "PausedOn" TEXT NULL,
    "ResumedOn" TEXT NULL,
    "ExtendedOn" TEXT NULL,
    "ExtensionReason" TEXT NULL,
    "Outcome" TEXT NULL,
    "DecidedOn" TEXT NULL,
    "DecidedByName" TEXT NULL,
    "Reason" TEXT NULL,
    "GivenOn" TEXT NULL,
    "GivenHow" TEXT NULL,
    "Covered" TEXT NOT NULL,
    "Uncovered" TEXT NOT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_SubjectRequest_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Deletion_Municipality_State_DecidedOn" ON "Deletion" ("Municipality", "State", "DecidedOn");

CREATE UNIQUE INDEX "IX_Deletion_SubjectId" ON "Deletion" ("SubjectId") WHERE "State" = 'Proposed';

CREATE INDEX "IX_Hold_Municipality_SubjectId" ON "Hold" ("Municipality", "SubjectId");

CREATE UNIQUE INDEX "IX_RetentionPeriod_Municipality_Class" ON "RetentionPeriod" ("Municipality", "Class");

CREATE INDEX "IX_SubjectRequest_Municipality_DecidedOn_ReceivedOn" ON "SubjectRequest" ("Municipality", "DecidedOn", "ReceivedOn");

CREATE INDEX "IX_SubjectRequest_PersonId" ON "SubjectRequest" ("PersonId");

ALTER TABLE "ImportBatch" ADD COLUMN "OriginalGoneOn" TEXT NULL;

-- How long records are kept, what was deleted and by whose word, and what people ask about the record that is kept of them.
CREATE TABLE "Deletion" (
    "Id" uuid NOT NULL,
    "Subject" text NOT NULL,
    "SubjectId" uuid NOT NULL,
    "Ground" text NOT NULL,
    "Reason" text,
    "ProposedOn" date NOT NULL,
    "ProposedById" uuid NOT NULL,
    "ProposedByName" text NOT NULL,
    "State" text NOT NULL,
    "DecidedOn" date,
    "DecidedById" uuid,
    "DecidedByName" text,
    "DecisionNote" text,
    "Rows" integer NOT NULL,
    "Mentions" integer NOT NULL,
    "BackupsGoneBy" date,
    "ScrubbedAt" timestamp with time zone,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Deletion" PRIMARY KEY ("Id")
);

CREATE TABLE "Hold" (
    "Id" uuid NOT NULL,
    "Subject" text NOT NULL,
    "SubjectId" uuid NOT NULL,
    "Until" date NOT NULL,
    "Reason" text NOT NULL,
    "ByName" text NOT NULL,
    "LiftedOn" date,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Hold" PRIMARY KEY ("Id")
);

CREATE TABLE "RetentionPeriod" (
    "Id" uuid NOT NULL,
    "Class" text NOT NULL,
    "Length" integer NOT NULL,
    "Ground" text,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_RetentionPeriod" PRIMARY KEY ("Id")
);

CREATE TABLE "SubjectRequest" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Kind" text NOT NULL,
    "ReceivedOn" date NOT NULL,
    "Requester" text NOT NULL,
    "RequesterName" text,
    "Words" text,
    "TakenByName" text NOT NULL,
    "IdentityBy" text,
    "AuthorityBy" text,
    "CheckedOn" date,
    "CheckedByName" text,
    "PausedOn" date,
    "ResumedOn" date,
    "ExtendedOn" date,
    "ExtensionReason" text,
    "Outcome" text,
    "DecidedOn" date,
    "DecidedByName" text,
    "Reason" text,
    "GivenOn" date,
    "GivenHow" text,
    "Covered" text NOT NULL,
    "Uncovered" text NOT NULL,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_SubjectRequest" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_SubjectRequest_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Deletion_Municipality_State_DecidedOn" ON "Deletion" ("Municipality", "State", "DecidedOn");

CREATE UNIQUE INDEX "IX_Deletion_SubjectId" ON "Deletion" ("SubjectId") WHERE "State" = 'Proposed';

CREATE INDEX "IX_Hold_Municipality_SubjectId" ON "Hold" ("Municipality", "SubjectId");

CREATE UNIQUE INDEX "IX_RetentionPeriod_Municipality_Class" ON "RetentionPeriod" ("Municipality", "Class");

CREATE INDEX "IX_SubjectRequest_Municipality_DecidedOn_ReceivedOn" ON "SubjectRequest" ("Municipality", "DecidedOn", "ReceivedOn");

CREATE INDEX "IX_SubjectRequest_PersonId" ON "SubjectRequest" ("PersonId");

ALTER TABLE "ImportBatch" ADD COLUMN "OriginalGoneOn" date NULL;

SELECT lock_by_town('RetentionPeriod');
SELECT lock_by_town('Deletion');
SELECT lock_by_town('Hold');
SELECT lock_by_town('SubjectRequest');

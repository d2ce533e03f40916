-- The registry at work: other names, ends that can be taken back, merges that can be undone, talks with those who might help, drafts.
ALTER TABLE "Organization" ADD COLUMN "OtherNames" TEXT NULL;

ALTER TABLE "Resource" ADD COLUMN "OtherNames" TEXT NULL;
ALTER TABLE "Resource" ADD COLUMN "EndedReason" TEXT NULL;
ALTER TABLE "Resource" ADD COLUMN "EndedFrom" TEXT NULL;
ALTER TABLE "Resource" ADD COLUMN "EndedFromSince" TEXT NULL;

CREATE TABLE "Approach" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Approach" PRIMARY KEY,
    "ResourceId" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "With" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "NextOn" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Approach_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Merge" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Merge" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "FromId" TEXT NOT NULL,
    "FromName" TEXT NOT NULL,
    "IntoId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "Moved" TEXT NOT NULL,
    "Filled" TEXT NOT NULL,
    "Called" TEXT NOT NULL,
    "UndoneAt" TEXT NULL,
    "UndoneByName" TEXT NULL
);

CREATE TABLE "ResourceDraft" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ResourceDraft" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Answers" TEXT NOT NULL,
    "TouchedAt" TEXT NOT NULL
);

CREATE INDEX "IX_Approach_ResourceId_On" ON "Approach" ("ResourceId", "On");

CREATE INDEX "IX_Merge_FromId" ON "Merge" ("FromId");

CREATE INDEX "IX_Merge_IntoId" ON "Merge" ("IntoId");

CREATE INDEX "IX_ResourceDraft_AccountId" ON "ResourceDraft" ("AccountId");

-- The registry at work: other names, ends that can be taken back, merges that can be undone, talks with those who might help, drafts.
ALTER TABLE "Organization" ADD COLUMN "OtherNames" text;

ALTER TABLE "Resource" ADD COLUMN "OtherNames" text;
ALTER TABLE "Resource" ADD COLUMN "EndedReason" text;
ALTER TABLE "Resource" ADD COLUMN "EndedFrom" text;
ALTER TABLE "Resource" ADD COLUMN "EndedFromSince" date;

CREATE TABLE "Approach" (
    "Id" uuid NOT NULL,
    "ResourceId" uuid NOT NULL,
    "On" date NOT NULL,
    "By" text NOT NULL,
    "With" text NOT NULL,
    "Words" text NOT NULL,
    "Outcome" text NOT NULL,
    "NextOn" date,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Approach" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Approach_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Merge" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "Subject" text NOT NULL,
    "FromId" uuid NOT NULL,
    "FromName" text NOT NULL,
    "IntoId" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "ByName" text NOT NULL,
    "Moved" text NOT NULL,
    "Filled" text[] NOT NULL,
    "Called" text[] NOT NULL,
    "UndoneAt" timestamp with time zone,
    "UndoneByName" text,
    CONSTRAINT "PK_Merge" PRIMARY KEY ("Id")
);

CREATE TABLE "ResourceDraft" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "AccountId" uuid NOT NULL,
    "Name" text NOT NULL,
    "Answers" text NOT NULL,
    "TouchedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_ResourceDraft" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_Approach_ResourceId_On" ON "Approach" ("ResourceId", "On");

CREATE INDEX "IX_Merge_FromId" ON "Merge" ("FromId");

CREATE INDEX "IX_Merge_IntoId" ON "Merge" ("IntoId");

CREATE INDEX "IX_ResourceDraft_AccountId" ON "ResourceDraft" ("AccountId");

-- One person, really: names and their spellings, what people are found by, households, contacts, moves, death, and records that turn out to be one.
ALTER TABLE "Person" ADD COLUMN "AliasOnly" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Person" ADD COLUMN "FormerNames" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Person" ADD COLUMN "HasNamesake" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Person" ADD COLUMN "LivesHereSince" TEXT NULL;
ALTER TABLE "Person" ADD COLUMN "LeftOn" TEXT NULL;
ALTER TABLE "Person" ADD COLUMN "DiedText" TEXT NULL;
ALTER TABLE "Person" ADD COLUMN "OtherNames" TEXT NULL;
ALTER TABLE "Person" ADD COLUMN "WrittenById" TEXT NULL;
ALTER TABLE "Person" ADD COLUMN "MergedIntoId" TEXT NULL CONSTRAINT "FK_Person_Person_MergedIntoId" REFERENCES "Person" ("Id") ON DELETE RESTRICT;

CREATE TABLE "HouseholdMember" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_HouseholdMember" PRIMARY KEY,
    "HouseholdId" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "Name" TEXT NULL,
    "Relation" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    "From" TEXT NULL,
    "Until" TEXT NULL,
    "EndedBy" TEXT NULL,
    CONSTRAINT "FK_HouseholdMember_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id")
);

CREATE TABLE "KeyContact" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_KeyContact" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "ContactId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Relation" TEXT NULL,
    "Phone" TEXT NULL,
    "OrganizationId" TEXT NULL,
    "MayHear" TEXT NOT NULL,
    "Note" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    "From" TEXT NULL,
    "Until" TEXT NULL,
    "EndedBy" TEXT NULL,
    CONSTRAINT "FK_KeyContact_Organization_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Organization" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_KeyContact_Person_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_KeyContact_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);

CREATE TABLE "PersonKey" (
    "SourceId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Municipality" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "PK_PersonKey" PRIMARY KEY ("SourceId", "Key"),
    CONSTRAINT "FK_PersonKey_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Residence" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Residence" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Address" TEXT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "Mesh" TEXT NULL,
    "AreaId" TEXT NULL,
    "Outside" INTEGER NOT NULL,
    "From" TEXT NULL,
    "Until" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Residence_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);

CREATE TABLE "PersonTie" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PersonTie" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "OrganizationId" TEXT NULL,
    "ResourceId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Words" TEXT NULL,
    "Keep" INTEGER NOT NULL,
    "Municipality" TEXT NOT NULL,
    "From" TEXT NULL,
    "Until" TEXT NULL,
    "EndedBy" TEXT NULL,
    CONSTRAINT "FK_PersonTie_Organization_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Organization" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PersonTie_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_PersonTie_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_HouseholdMember_HouseholdId" ON "HouseholdMember" ("HouseholdId");
CREATE INDEX "IX_HouseholdMember_PersonId" ON "HouseholdMember" ("PersonId");
CREATE INDEX "IX_KeyContact_ContactId" ON "KeyContact" ("ContactId");
CREATE INDEX "IX_KeyContact_OrganizationId" ON "KeyContact" ("OrganizationId");
CREATE INDEX "IX_KeyContact_PersonId" ON "KeyContact" ("PersonId");
CREATE INDEX "IX_Person_MergedIntoId" ON "Person" ("MergedIntoId");
CREATE INDEX "IX_PersonKey_Municipality_Key_PersonId" ON "PersonKey" ("Municipality", "Key", "PersonId");
CREATE INDEX "IX_PersonKey_PersonId" ON "PersonKey" ("PersonId");
CREATE INDEX "IX_PersonTie_OrganizationId" ON "PersonTie" ("OrganizationId");
CREATE INDEX "IX_PersonTie_PersonId" ON "PersonTie" ("PersonId");
CREATE INDEX "IX_PersonTie_ResourceId" ON "PersonTie" ("ResourceId");
CREATE INDEX "IX_Residence_Municipality_Until_From" ON "Residence" ("Municipality", "Until", "From");
CREATE INDEX "IX_Residence_PersonId" ON "Residence" ("PersonId");

-- One person, really: names and their spellings, what people are found by, households, contacts, moves, death, and records that turn out to be one.
ALTER TABLE "Person" ADD COLUMN "AliasOnly" boolean NOT NULL DEFAULT FALSE;
ALTER TABLE "Person" ADD COLUMN "FormerNames" text NOT NULL DEFAULT '[]';
ALTER TABLE "Person" ADD COLUMN "HasNamesake" boolean NOT NULL DEFAULT FALSE;
ALTER TABLE "Person" ADD COLUMN "LivesHereSince" date;
ALTER TABLE "Person" ADD COLUMN "LeftOn" date;
ALTER TABLE "Person" ADD COLUMN "DiedText" text;
ALTER TABLE "Person" ADD COLUMN "OtherNames" text;
ALTER TABLE "Person" ADD COLUMN "WrittenById" uuid;
ALTER TABLE "Person" ADD COLUMN "MergedIntoId" uuid CONSTRAINT "FK_Person_Person_MergedIntoId" REFERENCES "Person" ("Id") ON DELETE RESTRICT;

CREATE TABLE "HouseholdMember" (
    "Id" uuid NOT NULL,
    "HouseholdId" uuid NOT NULL,
    "PersonId" uuid,
    "Name" text,
    "Relation" text,
    "Municipality" text NOT NULL,
    "From" date,
    "Until" date,
    "EndedBy" text,
    CONSTRAINT "PK_HouseholdMember" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_HouseholdMember_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id")
);

CREATE TABLE "KeyContact" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "ContactId" uuid,
    "Name" text NOT NULL,
    "Kind" text NOT NULL,
    "Relation" text,
    "Phone" text,
    "OrganizationId" uuid,
    "MayHear" text NOT NULL,
    "Note" text,
    "Municipality" text NOT NULL,
    "From" date,
    "Until" date,
    "EndedBy" text,
    CONSTRAINT "PK_KeyContact" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_KeyContact_Organization_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Organization" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_KeyContact_Person_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_KeyContact_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);

CREATE TABLE "PersonKey" (
    "SourceId" uuid NOT NULL,
    "Key" text COLLATE "C" NOT NULL,
    "Municipality" text NOT NULL,
    "PersonId" uuid NOT NULL,
    CONSTRAINT "PK_PersonKey" PRIMARY KEY ("SourceId", "Key"),
    CONSTRAINT "FK_PersonKey_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Residence" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "Address" text,
    "Latitude" double precision,
    "Longitude" double precision,
    "Mesh" text,
    "AreaId" uuid,
    "Outside" boolean NOT NULL,
    "From" date,
    "Until" date,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Residence" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Residence_Person_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Person" ("Id") ON DELETE CASCADE
);

CREATE TABLE "PersonTie" (
    "Id" uuid NOT NULL,
    "PersonId" uuid NOT NULL,
    "OrganizationId" uuid,
    "ResourceId" uuid,
    "Kind" text NOT NULL,
    "Words" text,
    "Keep" boolean NOT NULL,
    "Municipality" text NOT NULL,
    "From" date,
    "Until" date,
    "EndedBy" text,
    CONSTRAINT "PK_PersonTie" PRIMARY KEY ("Id"),
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

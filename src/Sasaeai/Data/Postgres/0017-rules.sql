-- 役割分担のルール: what residents and professionals do, in versions, and the version on which each referral was asked.
CREATE TABLE "RuleSet" (
    "Id" uuid NOT NULL CONSTRAINT "PK_RuleSet" PRIMARY KEY,
    "Municipality" text NOT NULL,
    "AreaId" uuid NOT NULL CONSTRAINT "FK_RuleSet_Area_AreaId" REFERENCES "Area" ("Id") ON DELETE RESTRICT,
    "State" text NOT NULL,
    "Number" integer NULL,
    "Residents" text NOT NULL,
    "Professionals" text NOT NULL,
    "Limits" text NOT NULL,
    "Helped" text NOT NULL,
    "Talking" text NOT NULL,
    "Contacts" text NOT NULL,
    "Parts" text NOT NULL,
    "Why" text NULL,
    "AgreedOn" date NULL,
    "AgreedBy" text NULL,
    "RecordedByName" text NULL,
    "ValidFrom" date NULL,
    "ValidUntil" date NULL,
    "EndReason" text NULL
);
CREATE UNIQUE INDEX "IX_RuleSet_AreaId_Number" ON "RuleSet" ("AreaId", "Number");
CREATE INDEX "IX_RuleSet_Municipality_State" ON "RuleSet" ("Municipality", "State");

ALTER TABLE "Referral" ADD COLUMN "RulesId" uuid NULL CONSTRAINT "FK_Referral_RuleSet_RulesId" REFERENCES "RuleSet" ("Id") ON DELETE RESTRICT;
CREATE INDEX "IX_Referral_RulesId" ON "Referral" ("RulesId");

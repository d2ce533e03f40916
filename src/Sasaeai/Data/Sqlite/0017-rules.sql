-- 役割分担のルール: what residents and professionals do, in versions, and the version on which each referral was asked.
CREATE TABLE "RuleSet" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RuleSet" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "AreaId" TEXT NOT NULL CONSTRAINT "FK_RuleSet_Area_AreaId" REFERENCES "Area" ("Id") ON DELETE RESTRICT,
    "State" TEXT NOT NULL,
    "Number" INTEGER NULL,
    "Residents" TEXT NOT NULL,
    "Professionals" TEXT NOT NULL,
    "Limits" TEXT NOT NULL,
    "Helped" TEXT NOT NULL,
    "Talking" TEXT NOT NULL,
    "Contacts" TEXT NOT NULL,
    "Parts" TEXT NOT NULL,
    "Why" TEXT NULL,
    "AgreedOn" TEXT NULL,
    "AgreedBy" TEXT NULL,
    "RecordedByName" TEXT NULL,
    "ValidFrom" TEXT NULL,
    "ValidUntil" TEXT NULL,
    "EndReason" TEXT NULL
);
CREATE UNIQUE INDEX "IX_RuleSet_AreaId_Number" ON "RuleSet" ("AreaId", "Number");
CREATE INDEX "IX_RuleSet_Municipality_State" ON "RuleSet" ("Municipality", "State");

ALTER TABLE "Referral" ADD COLUMN "RulesId" TEXT NULL CONSTRAINT "FK_Referral_RuleSet_RulesId" REFERENCES "RuleSet" ("Id") ON DELETE RESTRICT;
CREATE INDEX "IX_Referral_RulesId" ON "Referral" ("RulesId");

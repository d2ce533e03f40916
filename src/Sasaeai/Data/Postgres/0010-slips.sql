-- 返事の紙: a question that someone without an account answers once, by link or on paper.
CREATE TABLE "Slip" (
    "Id" uuid NOT NULL CONSTRAINT "PK_Slip" PRIMARY KEY,
    "Municipality" text NOT NULL,
    "ResourceId" uuid NULL CONSTRAINT "FK_Slip_Resource_ResourceId" REFERENCES "Resource" ("Id") ON DELETE RESTRICT,
    "ReferralId" uuid NULL CONSTRAINT "FK_Slip_Referral_ReferralId" REFERENCES "Referral" ("Id") ON DELETE CASCADE,
    "KeyHash" text NOT NULL,
    "MadeById" uuid NOT NULL,
    "MadeByName" text NOT NULL,
    "MadeOn" date NOT NULL,
    "ValidUntil" date NOT NULL,
    "AnsweredOn" date NULL,
    "AnsweredByName" text NULL,
    "Answer" text NULL,
    "Words" text NULL,
    "SettledOn" date NULL,
    "SettledByName" text NULL
);
CREATE UNIQUE INDEX "IX_Slip_KeyHash" ON "Slip" ("KeyHash");
CREATE INDEX "IX_Slip_Municipality_ResourceId" ON "Slip" ("Municipality", "ResourceId");
CREATE INDEX "IX_Slip_ReferralId" ON "Slip" ("ReferralId");
CREATE INDEX "IX_Slip_ResourceId" ON "Slip" ("ResourceId");

-- 返事の紙: a question that someone without an account answers once, by link or on paper.
CREATE TABLE "Slip" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Slip" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "ResourceId" TEXT NULL CONSTRAINT "FK_Slip_Resource_ResourceId" REFERENCES "Resource" ("Id") ON DELETE RESTRICT,
    "ReferralId" TEXT NULL CONSTRAINT "FK_Slip_Referral_ReferralId" REFERENCES "Referral" ("Id") ON DELETE CASCADE,
    "KeyHash" TEXT NOT NULL,
    "MadeById" TEXT NOT NULL,
    "MadeByName" TEXT NOT NULL,
    "MadeOn" TEXT NOT NULL,
    "ValidUntil" TEXT NOT NULL,
    "AnsweredOn" TEXT NULL,
    "AnsweredByName" TEXT NULL,
    "Answer" TEXT NULL,
    "Words" TEXT NULL,
    "SettledOn" TEXT NULL,
    "SettledByName" TEXT NULL
);
CREATE UNIQUE INDEX "IX_Slip_KeyHash" ON "Slip" ("KeyHash");
CREATE INDEX "IX_Slip_Municipality_ResourceId" ON "Slip" ("Municipality", "ResourceId");
CREATE INDEX "IX_Slip_ReferralId" ON "Slip" ("ReferralId");
CREATE INDEX "IX_Slip_ResourceId" ON "Slip" ("ResourceId");

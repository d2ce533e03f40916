-- 重み: what the order of candidates rests on, each setting kept with its reason.
CREATE TABLE "WeightSetting" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WeightSetting" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "Points" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "SetAt" TEXT NOT NULL,
    "SetById" TEXT NOT NULL,
    "SetByName" TEXT NOT NULL
);
CREATE INDEX "IX_WeightSetting_Municipality_SetAt" ON "WeightSetting" ("Municipality", "SetAt");

-- Several share one worry: its parts, what still lacks, and who stands by.
ALTER TABLE "Need" ADD COLUMN "InParts" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Need" ADD COLUMN "Lacking" TEXT NULL;
ALTER TABLE "Referral" ADD COLUMN "Part" TEXT NULL;
ALTER TABLE "Referral" ADD COLUMN "StandsBySince" TEXT NULL;

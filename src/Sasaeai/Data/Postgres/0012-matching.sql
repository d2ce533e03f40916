-- 重み: what the order of candidates rests on, each setting kept with its reason.
CREATE TABLE "WeightSetting" (
    "Id" uuid NOT NULL CONSTRAINT "PK_WeightSetting" PRIMARY KEY,
    "Municipality" text NOT NULL,
    "Points" text NOT NULL,
    "Why" text NOT NULL,
    "SetAt" timestamp with time zone NOT NULL,
    "SetById" uuid NOT NULL,
    "SetByName" text NOT NULL
);
CREATE INDEX "IX_WeightSetting_Municipality_SetAt" ON "WeightSetting" ("Municipality", "SetAt");

-- Several share one worry: its parts, what still lacks, and who stands by.
ALTER TABLE "Need" ADD COLUMN "InParts" boolean NOT NULL DEFAULT FALSE;
ALTER TABLE "Need" ADD COLUMN "Lacking" text NULL;
ALTER TABLE "Referral" ADD COLUMN "Part" text NULL;
ALTER TABLE "Referral" ADD COLUMN "StandsBySince" date NULL;

-- The public list: what keepers publish, who confirmed it last, and what its readers say of it.
ALTER TABLE "Municipality" ADD COLUMN "PublicListSince" date NULL;
ALTER TABLE "Municipality" ADD COLUMN "PublicListByName" text NULL;
ALTER TABLE "Resource" ADD COLUMN "ConfirmedByKind" text NULL;
ALTER TABLE "Resource" ADD COLUMN "Published" boolean NOT NULL DEFAULT FALSE;
ALTER TABLE "Resource" ADD COLUMN "PhoneIsPublic" boolean NOT NULL DEFAULT FALSE;
ALTER TABLE "Resource" ADD COLUMN "PublicSearch" text NULL;
CREATE INDEX "IX_Resource_Public" ON "Resource" ("Municipality", "Published", "State", "MergedIntoId", "AreaId", "Days", "Categories");

CREATE TABLE "Remark" (
    "Id" uuid NOT NULL CONSTRAINT "PK_Remark" PRIMARY KEY,
    "Municipality" text NOT NULL,
    "ResourceId" uuid NOT NULL CONSTRAINT "FK_Remark_Resource_ResourceId" REFERENCES "Resource" ("Id") ON DELETE CASCADE,
    "On" date NOT NULL,
    "Kind" text NOT NULL,
    "Words" text NOT NULL,
    "SettledOn" date NULL,
    "SettledByName" text NULL
);
CREATE INDEX "IX_Remark_Municipality_SettledOn_On" ON "Remark" ("Municipality", "SettledOn", "On");
CREATE INDEX "IX_Remark_ResourceId" ON "Remark" ("ResourceId");

-- Slips remember when they were handed over. Until now each was handed over on the day it was made.
ALTER TABLE "Slip" ADD COLUMN "HandedOn" date NULL;
UPDATE "Slip" SET "HandedOn" = "MadeOn" WHERE "ResourceId" IS NOT NULL;

-- Moves are one act for all who move together, and those who help hear of them.
ALTER TABLE "Residence" ADD COLUMN "MoveId" uuid NULL;
ALTER TABLE "Residence" ADD COLUMN "TakesWorries" boolean NOT NULL DEFAULT FALSE;
ALTER TABLE "Referral" ADD COLUMN "Tidings" text NULL;
ALTER TABLE "Referral" ADD COLUMN "TidingsOn" date NULL;
ALTER TABLE "Referral" ADD COLUMN "TidingsHeardOn" date NULL;
ALTER TABLE "Referral" ADD COLUMN "TidingsToldByName" text NULL;
CREATE INDEX "IX_Referral_Municipality_Tidings_TidingsHeardOn" ON "Referral" ("Municipality", "Tidings", "TidingsHeardOn");

-- What waits for another section's reply alone says so.
UPDATE "Need" SET "State" = 'AwaitingReply' WHERE "State" = 'Asking'
    AND EXISTS (SELECT 1 FROM "HandOver" h WHERE h."NeedId" = "Need"."Id" AND h."RepliedOn" IS NULL)
    AND NOT EXISTS (SELECT 1 FROM "Referral" r WHERE r."NeedId" = "Need"."Id" AND r."State" = 'Asked' AND r."StandsBySince" IS NULL);

-- A worry followed to its end: an organisation in need, other sections, whoever told it, and what was before it was taken up again.
ALTER TABLE "Need" ADD COLUMN "OrganizationId" TEXT NULL CONSTRAINT "FK_Need_Organization_OrganizationId" REFERENCES "Organization" ("Id") ON DELETE RESTRICT;
ALTER TABLE "Need" ADD COLUMN "Missing" TEXT NULL;
ALTER TABLE "Need" ADD COLUMN "Reopenings" TEXT NOT NULL DEFAULT ('[]');
ALTER TABLE "Need" ADD COLUMN "NewsOn" TEXT NULL;
ALTER TABLE "Need" ADD COLUMN "WordsBack" TEXT NOT NULL DEFAULT ('[]');
ALTER TABLE "Need" ADD COLUMN "AskAgainOn" TEXT NULL;
ALTER TABLE "Need" ADD COLUMN "AskAgainNote" TEXT NULL;
ALTER TABLE "Need" ADD COLUMN "Inquiries" TEXT NOT NULL DEFAULT ('[]');
ALTER TABLE "Need" ADD COLUMN "Concerns" TEXT NOT NULL DEFAULT 'Nobody';
UPDATE "Need" SET "Concerns" = 'Someone' WHERE "PersonId" IS NOT NULL OR trim(coalesce("About", '')) <> '';
CREATE INDEX "IX_Need_OrganizationId" ON "Need" ("OrganizationId");
CREATE INDEX "IX_Need_Municipality_AskAgainOn" ON "Need" ("Municipality", "AskAgainOn");
CREATE INDEX "IX_Need_Municipality_NewsOn" ON "Need" ("Municipality", "NewsOn");

ALTER TABLE "SharingBasis" ADD COLUMN "Section" TEXT NULL;

CREATE TABLE "HandOver" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_HandOver" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "NeedId" TEXT NOT NULL CONSTRAINT "FK_HandOver_Need_NeedId" REFERENCES "Need" ("Id") ON DELETE CASCADE,
    "Section" TEXT NOT NULL,
    "Recipient" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "SharingBasisId" TEXT NULL CONSTRAINT "FK_HandOver_SharingBasis_SharingBasisId" REFERENCES "SharingBasis" ("Id") ON DELETE RESTRICT,
    "Told" INTEGER NOT NULL,
    "HandedOn" TEXT NOT NULL,
    "HandedById" TEXT NOT NULL,
    "HandedByName" TEXT NOT NULL,
    "ReplyBy" TEXT NULL,
    "RepliedOn" TEXT NULL,
    "Outcome" TEXT NULL,
    "Reply" TEXT NULL,
    "ReplyTakenByName" TEXT NULL
);
CREATE INDEX "IX_HandOver_Municipality_RepliedOn" ON "HandOver" ("Municipality", "RepliedOn");
CREATE INDEX "IX_HandOver_NeedId" ON "HandOver" ("NeedId");
CREATE INDEX "IX_HandOver_SharingBasisId" ON "HandOver" ("SharingBasisId");

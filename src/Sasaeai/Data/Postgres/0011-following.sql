-- A worry followed to its end: an organisation in need, other sections, whoever told it, and what was before it was taken up again.
ALTER TABLE "Need" ADD COLUMN "OrganizationId" uuid NULL CONSTRAINT "FK_Need_Organization_OrganizationId" REFERENCES "Organization" ("Id") ON DELETE RESTRICT;
ALTER TABLE "Need" ADD COLUMN "Missing" text NULL;
ALTER TABLE "Need" ADD COLUMN "Reopenings" text NOT NULL DEFAULT '[]';
ALTER TABLE "Need" ADD COLUMN "NewsOn" date NULL;
ALTER TABLE "Need" ADD COLUMN "WordsBack" text NOT NULL DEFAULT '[]';
ALTER TABLE "Need" ADD COLUMN "AskAgainOn" date NULL;
ALTER TABLE "Need" ADD COLUMN "AskAgainNote" text NULL;
ALTER TABLE "Need" ADD COLUMN "Inquiries" text NOT NULL DEFAULT '[]';
ALTER TABLE "Need" ADD COLUMN "Concerns" text NOT NULL DEFAULT 'Nobody';
UPDATE "Need" SET "Concerns" = 'Someone' WHERE "PersonId" IS NOT NULL OR trim(coalesce("About", '')) <> '';
CREATE INDEX "IX_Need_OrganizationId" ON "Need" ("OrganizationId");
CREATE INDEX "IX_Need_Municipality_AskAgainOn" ON "Need" ("Municipality", "AskAgainOn");
CREATE INDEX "IX_Need_Municipality_NewsOn" ON "Need" ("Municipality", "NewsOn");

ALTER TABLE "SharingBasis" ADD COLUMN "Section" text NULL;

CREATE TABLE "HandOver" (
    "Id" uuid NOT NULL CONSTRAINT "PK_HandOver" PRIMARY KEY,
    "Municipality" text NOT NULL,
    "NeedId" uuid NOT NULL CONSTRAINT "FK_HandOver_Need_NeedId" REFERENCES "Need" ("Id") ON DELETE CASCADE,
    "Section" text NOT NULL,
    "Recipient" text NOT NULL,
    "Words" text NOT NULL,
    "SharingBasisId" uuid NULL CONSTRAINT "FK_HandOver_SharingBasis_SharingBasisId" REFERENCES "SharingBasis" ("Id") ON DELETE RESTRICT,
    "Told" integer NOT NULL,
    "HandedOn" date NOT NULL,
    "HandedById" uuid NOT NULL,
    "HandedByName" text NOT NULL,
    "ReplyBy" date NULL,
    "RepliedOn" date NULL,
    "Outcome" text NULL,
    "Reply" text NULL,
    "ReplyTakenByName" text NULL
);
CREATE INDEX "IX_HandOver_Municipality_RepliedOn" ON "HandOver" ("Municipality", "RepliedOn");
CREATE INDEX "IX_HandOver_NeedId" ON "HandOver" ("NeedId");
CREATE INDEX "IX_HandOver_SharingBasisId" ON "HandOver" ("SharingBasisId");

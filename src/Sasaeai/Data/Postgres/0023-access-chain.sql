-- Entries get a salt and the class of what was shown, and become rows that are only added to.
ALTER TABLE "AccessEntry" ADD COLUMN "Shown" text;
ALTER TABLE "AccessEntry" ADD COLUMN "Salt" bytea;
UPDATE "AccessEntry" SET "How" = initcap("How"), "Shown" = CASE "Subject" WHEN 'Person' THEN 'Personal' ELSE 'Sensitive' END, "Salt" = uuid_send(gen_random_uuid());
ALTER TABLE "AccessEntry" ALTER COLUMN "Shown" SET NOT NULL;
ALTER TABLE "AccessEntry" ALTER COLUMN "Salt" SET NOT NULL;

DROP INDEX "IX_AccessEntry_Municipality_SubjectId_At";
DROP INDEX "IX_AccessEntry_AccountId_At";
CREATE INDEX "IX_AccessEntry_Municipality_AccountId_At" ON "AccessEntry" ("Municipality", "AccountId", "At");
CREATE INDEX "IX_AccessEntry_PersonId_At" ON "AccessEntry" ("PersonId", "At") WHERE "PersonId" IS NOT NULL;
CREATE INDEX "IX_AccessEntry_SubjectId_At" ON "AccessEntry" ("SubjectId", "At");

CREATE TABLE "AccessLink" (
    "Municipality" text NOT NULL,
    "Number" bigint NOT NULL,
    "EntryId" uuid NOT NULL,
    "Digest" bytea NOT NULL,
    "Link" bytea NOT NULL,
    CONSTRAINT "PK_AccessLink" PRIMARY KEY ("Municipality", "Number")
);

CREATE TABLE "AccessWaiting" (
    "EntryId" uuid NOT NULL,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_AccessWaiting" PRIMARY KEY ("EntryId")
);

CREATE TABLE "AuditCheck" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "ByName" text NOT NULL,
    "Links" bigint NOT NULL,
    "Waiting" bigint NOT NULL,
    "Noted" integer NOT NULL,
    "Head" text,
    "Seconds" double precision NOT NULL,
    "Broken" text,
    CONSTRAINT "PK_AuditCheck" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_AuditCheck_Municipality_At" ON "AuditCheck" ("Municipality", "At");

CREATE TABLE "LeakReport" (
    "Id" uuid NOT NULL,
    "KnownOn" date NOT NULL,
    "AccountId" uuid,
    "AccountName" text,
    "PersonId" uuid,
    "From" timestamp with time zone NOT NULL,
    "Until" timestamp with time zone NOT NULL,
    "People" integer NOT NULL,
    "Records" integer NOT NULL,
    "Sensitive" boolean NOT NULL,
    "Property" boolean NOT NULL,
    "Wrongful" boolean NOT NULL,
    "Overview" text,
    "Items" text,
    "Cause" text,
    "FurtherHarm" text,
    "ToThePeople" text,
    "Announced" text,
    "Prevention" text,
    "Remarks" text,
    "FirstToldOn" date,
    "ToldInFullOn" date,
    "ByName" text NOT NULL,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_LeakReport" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_LeakReport_Municipality_KnownOn" ON "LeakReport" ("Municipality", "KnownOn");

INSERT INTO "AccessWaiting" ("EntryId", "Municipality") SELECT "Id", "Municipality" FROM "AccessEntry";

-- With the entry, whoever writes it: what waits here is what the chain has not got yet.
CREATE FUNCTION access_entry_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "AccessWaiting" ("EntryId", "Municipality") SELECT "Id", "Municipality" FROM added;
    RETURN NULL;
END $$;
CREATE TRIGGER access_entry_waits AFTER INSERT ON "AccessEntry" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION access_entry_waits();

CREATE FUNCTION access_log_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The access log is only added to.';
END $$;
CREATE TRIGGER access_entry_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "AccessEntry" FOR EACH STATEMENT EXECUTE FUNCTION access_log_is_kept();
CREATE TRIGGER access_link_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "AccessLink" FOR EACH STATEMENT EXECUTE FUNCTION access_log_is_kept();

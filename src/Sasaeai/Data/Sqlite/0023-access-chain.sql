-- Entries get a salt and the class of what was shown, and become rows that are only added to. SQLite adds no column with a value of its own
-- for each row: the table is made anew.
CREATE TABLE "AccessEntryNew" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccessEntry" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "AccountName" TEXT NOT NULL,
    "AppointmentId" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "How" TEXT NOT NULL,
    "Shown" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Salt" BLOB NOT NULL
);

INSERT INTO "AccessEntryNew" ("Id", "Municipality", "At", "AccountId", "AccountName", "AppointmentId", "Subject", "SubjectId", "PersonId", "How", "Shown", "Address", "Salt")
SELECT "Id", "Municipality", "At", "AccountId", "AccountName", "AppointmentId", "Subject", "SubjectId", "PersonId",
    upper(substr("How", 1, 1)) || substr("How", 2), CASE "Subject" WHEN 'Person' THEN 'Personal' ELSE 'Sensitive' END, "Address", randomblob(16)
FROM "AccessEntry";

DROP TABLE "AccessEntry";
ALTER TABLE "AccessEntryNew" RENAME TO "AccessEntry";

CREATE INDEX "IX_AccessEntry_Municipality_AccountId_At" ON "AccessEntry" ("Municipality", "AccountId", "At");
CREATE INDEX "IX_AccessEntry_Municipality_At" ON "AccessEntry" ("Municipality", "At");
CREATE INDEX "IX_AccessEntry_PersonId_At" ON "AccessEntry" ("PersonId", "At") WHERE "PersonId" IS NOT NULL;
CREATE INDEX "IX_AccessEntry_SubjectId_At" ON "AccessEntry" ("SubjectId", "At");

CREATE TABLE "AccessLink" (
    "Municipality" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "EntryId" TEXT NOT NULL,
    "Digest" BLOB NOT NULL,
    "Link" BLOB NOT NULL,
    CONSTRAINT "PK_AccessLink" PRIMARY KEY ("Municipality", "Number")
) WITHOUT ROWID;

CREATE TABLE "AccessWaiting" (
    "EntryId" TEXT NOT NULL CONSTRAINT "PK_AccessWaiting" PRIMARY KEY,
    "Municipality" TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE "AuditCheck" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditCheck" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "Links" INTEGER NOT NULL,
    "Waiting" INTEGER NOT NULL,
    "Noted" INTEGER NOT NULL,
    "Head" TEXT NULL,
    "Seconds" REAL NOT NULL,
    "Broken" TEXT NULL
);

CREATE INDEX "IX_AuditCheck_Municipality_At" ON "AuditCheck" ("Municipality", "At");

CREATE TABLE "LeakReport" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LeakReport" PRIMARY KEY,
    "KnownOn" TEXT NOT NULL,
    "AccountId" TEXT NULL,
    "AccountName" TEXT NULL,
    "PersonId" TEXT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "People" INTEGER NOT NULL,
    "Records" INTEGER NOT NULL,
    "Sensitive" INTEGER NOT NULL,
    "Property" INTEGER NOT NULL,
    "Wrongful" INTEGER NOT NULL,
    "Overview" TEXT NULL,
    "Items" TEXT NULL,
    "Cause" TEXT NULL,
    "FurtherHarm" TEXT NULL,
    "ToThePeople" TEXT NULL,
    "Announced" TEXT NULL,
    "Prevention" TEXT NULL,
    "Remarks" TEXT NULL,
    "FirstToldOn" TEXT NULL,
    "ToldInFullOn" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "Municipality" TEXT NOT NULL
);

CREATE INDEX "IX_LeakReport_Municipality_KnownOn" ON "LeakReport" ("Municipality", "KnownOn");

INSERT INTO "AccessWaiting" ("EntryId", "Municipality") SELECT "Id", "Municipality" FROM "AccessEntry";

-- With the entry, whoever writes it: what waits here is what the chain has not got yet.
CREATE TRIGGER "access_entry_waits" AFTER INSERT ON "AccessEntry" BEGIN
    INSERT INTO "AccessWaiting" ("EntryId", "Municipality") VALUES (new."Id", new."Municipality");
END;

CREATE TRIGGER "access_entry_stays" BEFORE UPDATE ON "AccessEntry" BEGIN SELECT raise(abort, 'The access log is only added to.'); END;
CREATE TRIGGER "access_entry_is_kept" BEFORE DELETE ON "AccessEntry" BEGIN SELECT raise(abort, 'The access log is only added to.'); END;
CREATE TRIGGER "access_link_stays" BEFORE UPDATE ON "AccessLink" BEGIN SELECT raise(abort, 'The access log is only added to.'); END;
CREATE TRIGGER "access_link_is_kept" BEFORE DELETE ON "AccessLink" BEGIN SELECT raise(abort, 'The access log is only added to.'); END;

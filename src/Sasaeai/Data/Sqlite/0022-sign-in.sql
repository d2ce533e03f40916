-- Signing in: stays on devices, paper codes, one-time links, what happened to accounts, accounts that lie unused.
ALTER TABLE "AspNetUsers" ADD "UsedOn" TEXT NULL;
ALTER TABLE "AspNetUsers" ADD "WarnedOn" TEXT NULL;
ALTER TABLE "AspNetUsers" ADD "ClosedOn" TEXT NULL;

CREATE TABLE "Stay" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Stay" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "How" TEXT NOT NULL,
    "Device" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "LastSeenAt" TEXT NOT NULL,
    "ProvenAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "EndedWhy" TEXT NULL,
    CONSTRAINT "FK_Stay_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_Stay_AccountId_EndedAt" ON "Stay" ("AccountId", "EndedAt");
CREATE UNIQUE INDEX "IX_Stay_Key" ON "Stay" ("Key");

CREATE TABLE "PaperCode" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PaperCode" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Salt" BLOB NOT NULL,
    "Hash" BLOB NOT NULL,
    "UsedAt" TEXT NULL,
    CONSTRAINT "FK_PaperCode_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_PaperCode_AccountId" ON "PaperCode" ("AccountId");

CREATE TABLE "AccountLink" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccountLink" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "KeyHash" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "MadeById" TEXT NULL,
    "MadeByName" TEXT NOT NULL,
    "ValidUntil" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    "VoidedAt" TEXT NULL,
    CONSTRAINT "FK_AccountLink_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_AccountLink_AccountId" ON "AccountLink" ("AccountId");
CREATE UNIQUE INDEX "IX_AccountLink_KeyHash" ON "AccountLink" ("KeyHash");

CREATE TABLE "AccountEvent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccountEvent" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "AccountName" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "ById" TEXT NULL,
    "ByName" TEXT NULL,
    "Address" TEXT NOT NULL,
    "Note" TEXT NULL
);
CREATE INDEX "IX_AccountEvent_AccountId_At" ON "AccountEvent" ("AccountId", "At");

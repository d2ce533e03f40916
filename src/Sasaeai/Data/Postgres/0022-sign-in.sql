-- Signing in: stays on devices, paper codes, one-time links, what happened to accounts, accounts that lie unused.
ALTER TABLE "AspNetUsers" ADD "UsedOn" date;
ALTER TABLE "AspNetUsers" ADD "WarnedOn" date;
ALTER TABLE "AspNetUsers" ADD "ClosedOn" date;

CREATE TABLE "Stay" (
    "Id" uuid NOT NULL,
    "Key" uuid NOT NULL,
    "AccountId" uuid NOT NULL,
    "How" text NOT NULL,
    "Device" text NOT NULL,
    "Address" text NOT NULL,
    "StartedAt" timestamp with time zone NOT NULL,
    "LastSeenAt" timestamp with time zone NOT NULL,
    "ProvenAt" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    "EndedWhy" text,
    CONSTRAINT "PK_Stay" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Stay_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_Stay_AccountId_EndedAt" ON "Stay" ("AccountId", "EndedAt");
CREATE UNIQUE INDEX "IX_Stay_Key" ON "Stay" ("Key");

CREATE TABLE "PaperCode" (
    "Id" uuid NOT NULL,
    "AccountId" uuid NOT NULL,
    "Salt" bytea NOT NULL,
    "Hash" bytea NOT NULL,
    "UsedAt" timestamp with time zone,
    CONSTRAINT "PK_PaperCode" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_PaperCode_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_PaperCode_AccountId" ON "PaperCode" ("AccountId");

CREATE TABLE "AccountLink" (
    "Id" uuid NOT NULL,
    "AccountId" uuid NOT NULL,
    "Purpose" text NOT NULL,
    "KeyHash" text NOT NULL,
    "MadeAt" timestamp with time zone NOT NULL,
    "MadeById" uuid,
    "MadeByName" text NOT NULL,
    "ValidUntil" timestamp with time zone NOT NULL,
    "UsedAt" timestamp with time zone,
    "VoidedAt" timestamp with time zone,
    CONSTRAINT "PK_AccountLink" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AccountLink_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_AccountLink_AccountId" ON "AccountLink" ("AccountId");
CREATE UNIQUE INDEX "IX_AccountLink_KeyHash" ON "AccountLink" ("KeyHash");

CREATE TABLE "AccountEvent" (
    "Id" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "AccountId" uuid NOT NULL,
    "AccountName" text NOT NULL,
    "What" text NOT NULL,
    "ById" uuid,
    "ByName" text,
    "Address" text NOT NULL,
    "Note" text,
    CONSTRAINT "PK_AccountEvent" PRIMARY KEY ("Id")
);
CREATE INDEX "IX_AccountEvent_AccountId_At" ON "AccountEvent" ("AccountId", "At");

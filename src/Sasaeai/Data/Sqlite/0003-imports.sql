-- Imports: files taken in and what became of their rows, where records came from, mappings remembered, pairs that may be one.
CREATE TABLE "ImportBatch" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ImportBatch" PRIMARY KEY,
    "FileName" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "ById" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "Kind" TEXT NULL,
    "Mapping" TEXT NULL,
    "Table" TEXT NULL,
    "Form" TEXT NULL,
    "State" TEXT NOT NULL,
    "AppliedAt" TEXT NULL,
    "UndoneAt" TEXT NULL,
    "UndoneByName" TEXT NULL,
    "Trouble" TEXT NULL,
    "Rows" INTEGER NOT NULL,
    "Added" INTEGER NOT NULL,
    "Updated" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Refused" INTEGER NOT NULL,
    "Elsewhere" INTEGER NOT NULL,
    "Vanished" INTEGER NOT NULL,
    "Alike" INTEGER NOT NULL,
    "Municipality" TEXT NOT NULL
);

CREATE TABLE "RememberedMapping" (
    "Municipality" TEXT NOT NULL,
    "Signature" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Mapping" TEXT NOT NULL,
    CONSTRAINT "PK_RememberedMapping" PRIMARY KEY ("Municipality", "Signature")
);

CREATE TABLE "ImportRow" (
    "BatchId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Table" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ResourceId" TEXT NULL,
    "Remarks" TEXT NOT NULL,
    CONSTRAINT "PK_ImportRow" PRIMARY KEY ("BatchId", "Number"),
    CONSTRAINT "FK_ImportRow_ImportBatch_BatchId" FOREIGN KEY ("BatchId") REFERENCES "ImportBatch" ("Id") ON DELETE CASCADE
);

CREATE TABLE "LookAlike" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LookAlike" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "FirstId" TEXT NOT NULL,
    "SecondId" TEXT NOT NULL,
    "Weight" REAL NOT NULL,
    "Reasons" TEXT NOT NULL,
    "BatchId" TEXT NULL,
    "At" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedByName" TEXT NULL,
    CONSTRAINT "FK_LookAlike_Resource_FirstId" FOREIGN KEY ("FirstId") REFERENCES "Resource" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_LookAlike_Resource_SecondId" FOREIGN KEY ("SecondId") REFERENCES "Resource" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Origin" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Origin" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "ResourceId" TEXT NOT NULL,
    "Scheme" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "KindText" TEXT NULL,
    "Digest" TEXT NOT NULL,
    "BatchId" TEXT NOT NULL,
    CONSTRAINT "FK_Origin_Resource_ResourceId" FOREIGN KEY ("ResourceId") REFERENCES "Resource" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_ImportBatch_Municipality_At" ON "ImportBatch" ("Municipality", "At");

CREATE INDEX "IX_ImportRow_BatchId_Outcome" ON "ImportRow" ("BatchId", "Outcome");

CREATE UNIQUE INDEX "IX_LookAlike_FirstId_SecondId" ON "LookAlike" ("FirstId", "SecondId");

CREATE INDEX "IX_LookAlike_Municipality_State" ON "LookAlike" ("Municipality", "State");

CREATE INDEX "IX_LookAlike_SecondId" ON "LookAlike" ("SecondId");

CREATE INDEX "IX_Origin_BatchId" ON "Origin" ("BatchId");

CREATE INDEX "IX_Origin_Municipality_Scheme_Number" ON "Origin" ("Municipality", "Scheme", "Number");

CREATE INDEX "IX_Origin_ResourceId" ON "Origin" ("ResourceId");

-- Imports: files taken in and what became of their rows, where records came from, mappings remembered, pairs that may be one.
CREATE TABLE "ImportBatch" (
    "Id" uuid NOT NULL,
    "FileName" text NOT NULL,
    "Hash" text NOT NULL,
    "Size" bigint NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "ById" uuid,
    "ByName" text NOT NULL,
    "Kind" text,
    "Mapping" text,
    "Table" text,
    "Form" text,
    "State" text NOT NULL,
    "AppliedAt" timestamp with time zone,
    "UndoneAt" timestamp with time zone,
    "UndoneByName" text,
    "Trouble" text,
    "Rows" integer NOT NULL,
    "Added" integer NOT NULL,
    "Updated" integer NOT NULL,
    "Unchanged" integer NOT NULL,
    "Refused" integer NOT NULL,
    "Elsewhere" integer NOT NULL,
    "Vanished" integer NOT NULL,
    "Alike" integer NOT NULL,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_ImportBatch" PRIMARY KEY ("Id")
);

CREATE TABLE "RememberedMapping" (
    "Municipality" text NOT NULL,
    "Signature" text NOT NULL,
    "Kind" text NOT NULL,
    "Mapping" text NOT NULL,
    CONSTRAINT "PK_RememberedMapping" PRIMARY KEY ("Municipality", "Signature")
);

CREATE TABLE "ImportRow" (
    "BatchId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Table" text NOT NULL,
    "Line" integer NOT NULL,
    "Outcome" text NOT NULL,
    "Name" text NOT NULL,
    "ResourceId" uuid,
    "Remarks" text NOT NULL,
    CONSTRAINT "PK_ImportRow" PRIMARY KEY ("BatchId", "Number"),
    CONSTRAINT "FK_ImportRow_ImportBatch_BatchId" FOREIGN KEY ("BatchId") REFERENCES "ImportBatch" ("Id") ON DELETE CASCADE
);

CREATE TABLE "LookAlike" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "FirstId" uuid NOT NULL,
    "SecondId" uuid NOT NULL,
    "Weight" double precision NOT NULL,
    "Reasons" text NOT NULL,
    "BatchId" uuid,
    "At" timestamp with time zone NOT NULL,
    "State" text NOT NULL,
    "DecidedAt" timestamp with time zone,
    "DecidedByName" text,
    CONSTRAINT "PK_LookAlike" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_LookAlike_Resource_FirstId" FOREIGN KEY ("FirstId") REFERENCES "Resource" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_LookAlike_Resource_SecondId" FOREIGN KEY ("SecondId") REFERENCES "Resource" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Origin" (
    "Id" uuid NOT NULL,
    "Municipality" text NOT NULL,
    "ResourceId" uuid NOT NULL,
    "Scheme" text NOT NULL,
    "Number" text NOT NULL,
    "KindText" text,
    "Digest" text NOT NULL,
    "BatchId" uuid NOT NULL,
    CONSTRAINT "PK_Origin" PRIMARY KEY ("Id"),
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

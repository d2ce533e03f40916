-- What is being done with imported files now, for every process to see.
CREATE TABLE "ImportRun" (
    "BatchId" uuid NOT NULL,
    "Task" text NOT NULL,
    "Machine" text NOT NULL,
    "ProcessId" integer NOT NULL,
    "Life" uuid NOT NULL,
    "SeenAt" timestamp with time zone NOT NULL,
    "Stage" text NOT NULL,
    "Done" integer NOT NULL,
    "Total" integer NOT NULL,
    "StopWanted" boolean NOT NULL,
    CONSTRAINT "PK_ImportRun" PRIMARY KEY ("BatchId"),
    CONSTRAINT "FK_ImportRun_ImportBatch_BatchId" FOREIGN KEY ("BatchId") REFERENCES "ImportBatch" ("Id") ON DELETE CASCADE
);

-- What is being done with imported files now, for every process to see.
CREATE TABLE "ImportRun" (
    "BatchId" TEXT NOT NULL CONSTRAINT "PK_ImportRun" PRIMARY KEY,
    "Task" TEXT NOT NULL,
    "Machine" TEXT NOT NULL,
    "ProcessId" INTEGER NOT NULL,
    "Life" TEXT NOT NULL,
    "SeenAt" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "Done" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "StopWanted" INTEGER NOT NULL,
    CONSTRAINT "FK_ImportRun_ImportBatch_BatchId" FOREIGN KEY ("BatchId") REFERENCES "ImportBatch" ("Id") ON DELETE CASCADE
);

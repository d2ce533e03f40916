-- Who has a worry in charge, at first whoever heard it; and through whose hands it went.
ALTER TABLE "Need" ADD COLUMN "HeldById" TEXT NULL;
ALTER TABLE "Need" ADD COLUMN "HeldByName" TEXT NULL;
UPDATE "Need" SET "HeldById" = "HeardById", "HeldByName" = "HeardByName";

CREATE TABLE "Takeover" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Takeover" PRIMARY KEY,
    "NeedId" TEXT NOT NULL,
    "FromId" TEXT NULL,
    "HeldByName" TEXT NULL,
    "ToId" TEXT NOT NULL,
    "TakenByName" TEXT NOT NULL,
    "DoneByName" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Note" TEXT NULL,
    "SeenOn" TEXT NULL,
    "Municipality" TEXT NOT NULL,
    CONSTRAINT "FK_Takeover_Need_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Need" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Need_Hands" ON "Need" ("Municipality", "HeldById", "AreaId", "Unaware", "HeardById") WHERE "State" <> 'Closed';

CREATE INDEX "IX_Takeover_Municipality_FromId_On" ON "Takeover" ("Municipality", "FromId", "On");

CREATE INDEX "IX_Takeover_Municipality_ToId" ON "Takeover" ("Municipality", "ToId") WHERE "SeenOn" IS NULL;

CREATE INDEX "IX_Takeover_NeedId" ON "Takeover" ("NeedId");

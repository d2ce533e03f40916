-- Who has a worry in charge, at first whoever heard it; and through whose hands it went.
ALTER TABLE "Need" ADD COLUMN "HeldById" uuid NULL;
ALTER TABLE "Need" ADD COLUMN "HeldByName" text NULL;
UPDATE "Need" SET "HeldById" = "HeardById", "HeldByName" = "HeardByName";

CREATE TABLE "Takeover" (
    "Id" uuid NOT NULL,
    "NeedId" uuid NOT NULL,
    "FromId" uuid,
    "HeldByName" text,
    "ToId" uuid NOT NULL,
    "TakenByName" text NOT NULL,
    "DoneByName" text NOT NULL,
    "On" date NOT NULL,
    "Note" text,
    "SeenOn" date,
    "Municipality" text NOT NULL,
    CONSTRAINT "PK_Takeover" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Takeover_Need_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Need" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_Need_Hands" ON "Need" ("Municipality", "HeldById", "AreaId", "Unaware", "HeardById") WHERE "State" <> 'Closed';

CREATE INDEX "IX_Takeover_Municipality_FromId_On" ON "Takeover" ("Municipality", "FromId", "On");

CREATE INDEX "IX_Takeover_Municipality_ToId" ON "Takeover" ("Municipality", "ToId") WHERE "SeenOn" IS NULL;

CREATE INDEX "IX_Takeover_NeedId" ON "Takeover" ("NeedId");

SELECT lock_by_town('Takeover');

-- A worry followed to its answer: what was found out, what was told, what came of the asking.
ALTER TABLE "Person" ADD COLUMN "WalkMinutes" INTEGER NULL;

ALTER TABLE "Need" ADD COLUMN "AnsweredOn" TEXT NULL;
ALTER TABLE "Need" ADD COLUMN "UnmetOn" TEXT NULL;
ALTER TABLE "Need" ADD COLUMN "UnmetReason" TEXT NULL;
ALTER TABLE "Need" ADD COLUMN "Search" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Referral" ADD COLUMN "Told" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Referral" ADD COLUMN "ReadBeforeAsking" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Referral" ADD COLUMN "AnswerWay" TEXT NULL;
ALTER TABLE "Referral" ADD COLUMN "AnswerTakenByName" TEXT NULL;
ALTER TABLE "Referral" ADD COLUMN "DeclineReason" TEXT NULL;
ALTER TABLE "Referral" ADD COLUMN "IfOnly" TEXT NULL;
ALTER TABLE "Referral" ADD COLUMN "StartedOn" TEXT NULL;
ALTER TABLE "Referral" ADD COLUMN "FollowUps" TEXT NOT NULL DEFAULT ('[]');
ALTER TABLE "Referral" ADD COLUMN "FollowedUpOn" TEXT NULL;
ALTER TABLE "Referral" ADD COLUMN "EndNote" TEXT NULL;

CREATE INDEX "IX_AccessEntry_Municipality_At" ON "AccessEntry" ("Municipality", "At");

-- A worry followed to its answer: what was found out, what was told, what came of the asking.
ALTER TABLE "Person" ADD COLUMN "WalkMinutes" integer;

ALTER TABLE "Need" ADD COLUMN "AnsweredOn" date;
ALTER TABLE "Need" ADD COLUMN "UnmetOn" date;
ALTER TABLE "Need" ADD COLUMN "UnmetReason" text;
ALTER TABLE "Need" ADD COLUMN "Search" text NOT NULL DEFAULT '';

ALTER TABLE "Referral" ADD COLUMN "Told" integer NOT NULL DEFAULT 0;
ALTER TABLE "Referral" ADD COLUMN "ReadBeforeAsking" boolean NOT NULL DEFAULT FALSE;
ALTER TABLE "Referral" ADD COLUMN "AnswerWay" text;
ALTER TABLE "Referral" ADD COLUMN "AnswerTakenByName" text;
ALTER TABLE "Referral" ADD COLUMN "DeclineReason" text;
ALTER TABLE "Referral" ADD COLUMN "IfOnly" text;
ALTER TABLE "Referral" ADD COLUMN "StartedOn" date;
ALTER TABLE "Referral" ADD COLUMN "FollowUps" text NOT NULL DEFAULT '[]';
ALTER TABLE "Referral" ADD COLUMN "FollowedUpOn" date;
ALTER TABLE "Referral" ADD COLUMN "EndNote" text;

CREATE INDEX "IX_AccessEntry_Municipality_At" ON "AccessEntry" ("Municipality", "At");

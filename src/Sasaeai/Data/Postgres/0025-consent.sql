-- Who said yes, and that a yes was asked for again before it ran out.
ALTER TABLE "SharingBasis" ADD COLUMN "Giver" text NOT NULL DEFAULT 'self';
ALTER TABLE "SharingBasis" ADD COLUMN "Renewals" text NOT NULL DEFAULT '[]';
UPDATE "SharingBasis" SET "Giver" = 'decision' WHERE "Basis" NOT IN ('consent', 'multilayer');

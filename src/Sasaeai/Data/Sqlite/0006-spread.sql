-- People known by town, spread over mesh cells.
ALTER TABLE "PopulationCell" ADD COLUMN "Spread" INTEGER NOT NULL DEFAULT 0;

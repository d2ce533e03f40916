-- People known by town, spread over mesh cells.
ALTER TABLE "PopulationCell" ADD COLUMN "Spread" boolean NOT NULL DEFAULT false;

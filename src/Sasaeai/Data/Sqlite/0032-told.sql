-- What was just done is said on the next page, with names: it lies here and not in the browser.
ALTER TABLE "Stay" ADD COLUMN "Told" TEXT;

-- Who looked through the public list has no role.
ALTER TABLE "MissedSearch" ALTER COLUMN "Role" DROP NOT NULL;

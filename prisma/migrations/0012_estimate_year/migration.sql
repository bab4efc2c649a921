-- Each estimate says which year its pay is of: an office's figure of 2022 is no figure of the index's year.

ALTER TABLE "estimates" ADD COLUMN "year" SMALLINT;
ALTER TABLE "estimates" DISABLE TRIGGER USER;
UPDATE "estimates" SET "year" = "releases"."reference_year" FROM "releases" WHERE "releases"."id" = "release_id";
ALTER TABLE "estimates" ENABLE TRIGGER USER;
ALTER TABLE "estimates" ALTER COLUMN "year" SET NOT NULL;

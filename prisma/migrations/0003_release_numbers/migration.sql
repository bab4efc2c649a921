-- CreateTable
CREATE TABLE "release_numbers" (
    "data_date" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "release_numbers_pkey" PRIMARY KEY ("data_date")
);

-- Releases built before this table keep their numbers to themselves.
INSERT INTO "release_numbers" ("data_date", "last")
SELECT "data_date", max(split_part("id", '.', 2)::int) FROM "releases" GROUP BY "data_date";

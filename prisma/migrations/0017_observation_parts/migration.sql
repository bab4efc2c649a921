-- One line of a file may hold both ends of a range.
ALTER TABLE "observations" ADD COLUMN "part" SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE "observations" DROP CONSTRAINT "observations_pkey";
ALTER TABLE "observations" ADD CONSTRAINT "observations_pkey" PRIMARY KEY ("edition_id","line","part");

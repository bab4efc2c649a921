-- Estimates, projections and the record are of one kind of pay each. What was written before was of advertised pay.

ALTER TYPE "projection_method" ADD VALUE IF NOT EXISTS 'wages';

ALTER TABLE "estimates" ADD COLUMN "kind" "source_kind" NOT NULL DEFAULT 'advertised';
ALTER TABLE "estimates" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "estimates" DROP CONSTRAINT "estimates_pkey",
  ADD CONSTRAINT "estimates_pkey" PRIMARY KEY ("release_id", "role", "country", "kind", "level");

ALTER TABLE "projections" ADD COLUMN "kind" "source_kind" NOT NULL DEFAULT 'advertised',
  ADD COLUMN "file_low80" DOUBLE PRECISION,
  ADD COLUMN "file_high80" DOUBLE PRECISION;
ALTER TABLE "projections" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "projections" DROP CONSTRAINT "projections_pkey",
  ADD CONSTRAINT "projections_pkey" PRIMARY KEY ("release_id", "role", "country", "kind", "year");

ALTER TABLE "release_cells" ADD COLUMN "lead" "source_kind" NOT NULL DEFAULT 'advertised';
ALTER TABLE "release_cells" ALTER COLUMN "lead" DROP DEFAULT;

ALTER TABLE "ledger_entries" ADD COLUMN "kind" "source_kind" NOT NULL DEFAULT 'advertised';
ALTER TABLE "ledger_entries" ALTER COLUMN "kind" DROP DEFAULT;
DROP INDEX "ledger_entries_release_id_role_country_year_key";
CREATE UNIQUE INDEX "ledger_entries_release_id_role_country_kind_year_key"
  ON "ledger_entries" ("release_id", "role", "country", "kind", "year");
DROP INDEX "ledger_entries_one_counts";
CREATE UNIQUE INDEX "ledger_entries_one_counts"
  ON "ledger_entries" ("role", "country", "kind", "year") WHERE "counts";

ALTER TABLE "replays" ADD COLUMN "kind" "source_kind" NOT NULL DEFAULT 'advertised';
ALTER TABLE "replays" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "replays" DROP CONSTRAINT "replays_pkey",
  ADD CONSTRAINT "replays_pkey"
    PRIMARY KEY ("release_id", "source", "edition", "role", "country", "kind", "year");

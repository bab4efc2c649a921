-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('advertised', 'self-reported', 'official');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('entry', 'mid', 'senior', 'executive');

-- CreateEnum
CREATE TYPE "cell_level" AS ENUM ('all', 'entry', 'mid', 'senior', 'executive');

-- CreateEnum
CREATE TYPE "grade" AS ENUM ('high', 'medium', 'low', 'very-low');

-- CreateEnum
CREATE TYPE "projection_method" AS ENUM ('last', 'drift', 'model');

-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "publisher" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "homepage" TEXT,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" SERIAL NOT NULL,
    "source_id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "checksum" TEXT NOT NULL,
    "retrieved_at" DATE,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cells_only" BOOLEAN NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observations" (
    "edition_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "posting" INTEGER NOT NULL,
    "year" SMALLINT NOT NULL,
    "level" "level" NOT NULL,
    "employment" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "amount" DOUBLE PRECISION NOT NULL,
    "currency" TEXT NOT NULL,
    "published_currency" TEXT,
    "set_aside" TEXT,

    CONSTRAINT "observations_pkey" PRIMARY KEY ("edition_id","line")
);

-- CreateTable
CREATE TABLE "pay_cells" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "level" "level",
    "stratum" TEXT NOT NULL DEFAULT '',
    "year" SMALLINT NOT NULL,
    "postings" INTEGER NOT NULL,
    "pay_points" INTEGER NOT NULL,
    "statistics" JSONB NOT NULL,

    CONSTRAINT "pay_cells_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_statistics" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "statistic" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT,
    "country" TEXT,
    "year" SMALLINT NOT NULL,
    "difference" DOUBLE PRECISION NOT NULL,
    "low80" DOUBLE PRECISION NOT NULL,
    "high80" DOUBLE PRECISION NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "survey_statistics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "releases" (
    "id" TEXT NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data_date" DATE NOT NULL,
    "reference_year" INTEGER NOT NULL,
    "projection_years" INTEGER[],
    "editions" JSONB NOT NULL,
    "rates" JSONB NOT NULL,
    "licences" TEXT[],
    "credits" TEXT[],
    "model" JSONB NOT NULL,
    "inputs_hash" TEXT NOT NULL,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pointer" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "release_id" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pointer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" SERIAL NOT NULL,
    "release_id" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rollback" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_roles" (
    "release_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "skills" JSONB NOT NULL,

    CONSTRAINT "release_roles_pkey" PRIMARY KEY ("release_id","slug")
);

-- CreateTable
CREATE TABLE "release_titles" (
    "release_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "release_titles_pkey" PRIMARY KEY ("release_id","source","title","role")
);

-- CreateTable
CREATE TABLE "release_countries" (
    "release_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "in_sentence" TEXT NOT NULL,
    "currency" TEXT NOT NULL,

    CONSTRAINT "release_countries_pkey" PRIMARY KEY ("release_id","slug")
);

-- CreateTable
CREATE TABLE "reference_series" (
    "release_id" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "points" JSONB NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "reference_series_pkey" PRIMARY KEY ("release_id","series","subject")
);

-- CreateTable
CREATE TABLE "release_cells" (
    "release_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "indexable" BOOLEAN NOT NULL,
    "postings" INTEGER NOT NULL,
    "pay_points" INTEGER NOT NULL,
    "recorded_kind" "source_kind",
    "recorded_average" DOUBLE PRECISION,
    "facts" JSONB NOT NULL,

    CONSTRAINT "release_cells_pkey" PRIMARY KEY ("release_id","role","country")
);

-- CreateTable
CREATE TABLE "estimates" (
    "release_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "level" "cell_level" NOT NULL,
    "currency" TEXT NOT NULL,
    "mean" DOUBLE PRECISION NOT NULL,
    "low80" DOUBLE PRECISION NOT NULL,
    "high80" DOUBLE PRECISION NOT NULL,
    "p10" DOUBLE PRECISION NOT NULL,
    "p25" DOUBLE PRECISION NOT NULL,
    "p50" DOUBLE PRECISION NOT NULL,
    "p75" DOUBLE PRECISION NOT NULL,
    "p90" DOUBLE PRECISION NOT NULL,
    "se_log" DOUBLE PRECISION NOT NULL,
    "own_weight" DOUBLE PRECISION NOT NULL,
    "grade" "grade" NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "postings" INTEGER NOT NULL,
    "pay_points" INTEGER NOT NULL,
    "advertised_low" DOUBLE PRECISION,
    "advertised_high" DOUBLE PRECISION,
    "advertised_width" DOUBLE PRECISION,

    CONSTRAINT "estimates_pkey" PRIMARY KEY ("release_id","role","country","level")
);

-- CreateTable
CREATE TABLE "projections" (
    "release_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "currency" TEXT NOT NULL,
    "mean" DOUBLE PRECISION NOT NULL,
    "low80" DOUBLE PRECISION NOT NULL,
    "high80" DOUBLE PRECISION NOT NULL,
    "growth" DOUBLE PRECISION NOT NULL,
    "method" "projection_method" NOT NULL,
    "error" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "projections_pkey" PRIMARY KEY ("release_id","role","country","year")
);

-- CreateTable
CREATE TABLE "backtest_scores" (
    "id" SERIAL NOT NULL,
    "release_id" TEXT NOT NULL,
    "design" TEXT NOT NULL,
    "cells" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "horizon" SMALLINT NOT NULL,
    "grade" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "mape" DOUBLE PRECISION,
    "bias" DOUBLE PRECISION,
    "coverage" DOUBLE PRECISION,
    "interval_score" DOUBLE PRECISION,

    CONSTRAINT "backtest_scores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replays" (
    "release_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "edition_date" DATE NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "currency" TEXT NOT NULL,
    "mean" DOUBLE PRECISION NOT NULL,
    "low80" DOUBLE PRECISION NOT NULL,
    "high80" DOUBLE PRECISION NOT NULL,
    "base" DOUBLE PRECISION NOT NULL,
    "last_value" DOUBLE PRECISION,
    "method" "projection_method" NOT NULL,
    "graded_by" TEXT NOT NULL,
    "actual" DOUBLE PRECISION NOT NULL,
    "pay_points" INTEGER NOT NULL,
    "hit" BOOLEAN NOT NULL,

    CONSTRAINT "replays_pkey" PRIMARY KEY ("release_id","source","edition","role","country","year")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" SERIAL NOT NULL,
    "release_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "edition_date" DATE NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "currency" TEXT NOT NULL,
    "mean" DOUBLE PRECISION NOT NULL,
    "low80" DOUBLE PRECISION NOT NULL,
    "high80" DOUBLE PRECISION NOT NULL,
    "base" DOUBLE PRECISION NOT NULL,
    "last_value" DOUBLE PRECISION,
    "method" "projection_method" NOT NULL,
    "titles" TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,
    "counts" BOOLEAN NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_grades" (
    "entry_id" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "actual" DOUBLE PRECISION NOT NULL,
    "pay_points" INTEGER NOT NULL,
    "hit" BOOLEAN NOT NULL,
    "graded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_grades_pkey" PRIMARY KEY ("entry_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "editions_source_id_label_key" ON "editions"("source_id", "label");

-- CreateIndex
CREATE INDEX "pay_cells_edition_id_year_idx" ON "pay_cells"("edition_id", "year");

-- CreateIndex
CREATE INDEX "survey_statistics_edition_id_idx" ON "survey_statistics"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "pointer_release_id_key" ON "pointer"("release_id");

-- CreateIndex
CREATE INDEX "release_cells_release_id_country_idx" ON "release_cells"("release_id", "country");

-- CreateIndex
CREATE INDEX "backtest_scores_release_id_idx" ON "backtest_scores"("release_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_hash_key" ON "ledger_entries"("hash");

-- CreateIndex
CREATE INDEX "ledger_entries_role_country_year_idx" ON "ledger_entries"("role", "country", "year");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_release_id_role_country_year_key" ON "ledger_entries"("release_id", "role", "country", "year");

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_cells" ADD CONSTRAINT "pay_cells_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_statistics" ADD CONSTRAINT "survey_statistics_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pointer" ADD CONSTRAINT "pointer_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_roles" ADD CONSTRAINT "release_roles_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_titles" ADD CONSTRAINT "release_titles_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_countries" ADD CONSTRAINT "release_countries_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_series" ADD CONSTRAINT "reference_series_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_cells" ADD CONSTRAINT "release_cells_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projections" ADD CONSTRAINT "projections_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "backtest_scores" ADD CONSTRAINT "backtest_scores_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replays" ADD CONSTRAINT "replays_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_grades" ADD CONSTRAINT "ledger_grades_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- How many regions of a country have an office's figure for a role, so that lists need not read the facts,
-- and whether search engines may list the page that shows them.
ALTER TABLE "release_cells" ADD COLUMN "regions" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "regions_listed" BOOLEAN NOT NULL DEFAULT false;

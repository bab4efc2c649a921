-- Whether what is recorded leads a page or its estimate, so that lists need not read the facts; and the role whose
-- page stands for this one, where no source tells the two apart in the country. Null in releases built before.

ALTER TABLE "release_cells" ADD COLUMN "lead_from" TEXT,
  ADD COLUMN "canonical_role" TEXT;

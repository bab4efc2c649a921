-- How many people do the job, where an office counts them: what orders lists of pages that no postings order.
ALTER TABLE "release_cells" ADD COLUMN "jobs" DOUBLE PRECISION;

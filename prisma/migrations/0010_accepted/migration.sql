-- Why a release was published although the gate refused it; null where it did not.

ALTER TABLE "publications" ADD COLUMN "accepted" TEXT;

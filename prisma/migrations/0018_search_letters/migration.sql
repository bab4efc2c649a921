-- Mistyped words are compared by their letters: the known words of about the length that share almost all of them are few, and
-- found sooner than by trigrams. The words are loaded anew at the next start, which the emptied search_loads asks for.

DELETE FROM "search_loads";
DELETE FROM "search_spellings";

-- DropIndex
DROP INDEX "search_spellings_word_idx";

-- DropIndex
DROP INDEX "search_spellings_start_uses_idx";

-- AlterTable
ALTER TABLE "search_spellings" ADD COLUMN     "length" SMALLINT NOT NULL,
ADD COLUMN     "letters" BIGINT NOT NULL;

-- CreateIndex
CREATE INDEX "search_spellings_start_length_idx" ON "search_spellings"("start", "length");

-- Search: the words that lead to roles, written anew from content/ whenever that changes, and never part of a release.
-- pg_trgm finds what a mistyped word may mean, unaccent serves whoever asks the tables by hand.

do $$
begin
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;
exception when insufficient_privilege or undefined_file then
  raise exception 'Search needs the extensions pg_trgm and unaccent, which this role may not create here. Ask whoever runs the server to say, in this database: create extension pg_trgm; create extension unaccent;';
end $$;

-- CreateTable
CREATE TABLE "search_loads" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "hash" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_loads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_terms" (
    "key" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "weight" REAL NOT NULL,

    CONSTRAINT "search_terms_pkey" PRIMARY KEY ("key","role")
);

-- CreateTable
CREATE TABLE "search_words" (
    "word" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "share" REAL NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("word","role")
);

-- CreateTable
CREATE TABLE "search_spellings" (
    "word" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "uses" INTEGER NOT NULL,

    CONSTRAINT "search_spellings_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_spellings_word_idx" ON "search_spellings" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_spellings_start_uses_idx" ON "search_spellings"("start", "uses");

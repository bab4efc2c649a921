import { quantile } from "d3-array";
import { closeDb, pool } from "#lib/db.ts";
import { loadSearchTerms } from "#lib/ingest/search/load-terms.ts";
import { nearWords, roleCount, searchTerms, searchWordRoles } from "#lib/queries/search-terms.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { addressesFor, expectedAnswers } from "../search/queries.ts";

const schema = "bench_search";
const lookup = { terms: searchTerms, words: searchWordRoles, near: nearWords, roleCount };

/**
 * How long searches take where ten times as many names are held: the middle and the 95th percentile in
 * milliseconds, over the searches of tests/fixtures/search, each once to warm up and then measured once. The names
 * stand nine times more with a letter added, the hardest case for mending: each mistyped word has ten times the
 * neighbours. They are in a schema of their own, which goes again.
 */
export async function searchTimes(copies = 9): Promise<{ middle: number; p95: number }> {
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new Error("searchTimes needs an open database.");
  await loadSearchTerms();
  await makeCopies(copies);
  const onCopies = new URL(url);
  onCopies.searchParams.set("options", `-c search_path=${schema},public`);
  await closeDb();
  process.env.DATABASE_URL = onCopies.href;
  try {
    const queries = [
      "team",
      "wider",
      "third",
      "fourth",
      "fifth",
      "sixth",
      "seventh",
      "eighth",
      "ninth",
      "tenth",
      "eleventh",
      "twelfth",
      "thirteenth",
      "fourteenth",
      "fifteenth",
    ]
      .flatMap(expectedAnswers)
      .map(({ query }) => query);
    for (const query of queries) await addressesFor(query, lookup);
    const times: number[] = [];
    for (const query of queries) {
      const start = performance.now();
      await inSnapshot(() => addressesFor(query, lookup));
      times.push(performance.now() - start);
    }
    return { middle: quantile(times, 0.5) ?? Number.NaN, p95: quantile(times, 0.95) ?? Number.NaN };
  } finally {
    await closeDb();
    process.env.DATABASE_URL = url;
    await pool().query(`drop schema if exists ${schema} cascade`);
  }
}

async function makeCopies(copies: number): Promise<void> {
  const letter = "case when copy = 0 then '' else chr(96 + copy) end";
  // The bit of that letter, as lettersOf (lib/search/spelling.ts) has it.
  const bit = "case when copy = 0 then 0 else 1::bigint << copy end";
  await pool().query(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  const indexes = {
    search_terms: ["(key, role)"],
    search_words: ["(word, role)"],
    search_spellings: ["(word)", "(start, length)"],
  };
  for (const [table, columns] of [
    ["search_terms", `key || ${letter} as key, role, weight`],
    ["search_words", `word || ${letter} as word, role, share`],
    [
      "search_spellings",
      `start, (length + sign(copy))::smallint as length, word || ${letter} as word, uses,
        letters | ${bit} | ((letters & ${bit}) << 32) as letters`,
    ],
  ] as const) {
    await pool().query(
      `create table ${schema}.${table} as select ${columns}
       from public.${table}, generate_series(0, ${copies}) copy order by 1, 2`,
    );
    for (const index of indexes[table]) {
      await pool().query(`create index on ${schema}.${table} ${index}`);
    }
    await pool().query(`analyze ${schema}.${table}`);
  }
}

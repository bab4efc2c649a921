import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { contentRoot } from "#lib/content/file/root.ts";
import { loadOccupationRoles } from "#lib/content/roles/occupation-groups.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadEverydayNames, readPublishedNames } from "#lib/content/search/search-content.ts";
import { inTransaction, pool } from "#lib/db.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import { copyRows } from "#lib/ingest/copy-rows.ts";
import { lettersOf } from "#lib/search/spelling.ts";
import { makeTermIndex, type RoleCodes, type TermIndex } from "#lib/search/term-roles.ts";

/** Counts up when the same content gives other words. */
const version = 10;
const tables = "search_loads, search_terms, search_words, search_spellings";

/**
 * Brings the search tables in line with content/, in one transaction: readers find the old words or the new
 * ones. Says how many names were loaded; null where the tables hold them already.
 */
export async function loadSearchTerms(): Promise<number | null> {
  const hash = contentHash();
  if ((await loadedHash()) === hash) return null;
  const index = searchTermIndex();
  return inTransaction(
    async (client) => {
      // A reader waits for a truncate, not for rows that are deleted; both leave old snapshots whole.
      for (const table of tables.split(", ")) await client.query(`delete from ${table}`);
      await copyRows(client, "search_terms", ["key", "role", "weight"], termRows(index));
      await copyRows(client, "search_words", ["word", "role", "share"], wordRows(index));
      await copyRows(client, "search_spellings", spellingColumns, spellingRows(index));
      // The planner knows nothing of rows that were just copied.
      await client.query("analyze search_terms, search_words, search_spellings");
      await client.query("insert into search_loads (hash) values ($1)", [hash]);
      return index.terms.length;
    },
    { lock: "search terms" },
  );
}

async function loadedHash(): Promise<string | null> {
  const { rows } = await pool().query("select hash from search_loads");
  return z.array(z.object({ hash: z.string() })).parse(rows)[0]?.hash ?? null;
}

/** All roles that content/ knows, whether or not a release holds them. */
export function knownRoles(): RoleCodes[] {
  const own = loadRoles();
  const held = new Set(own.map(({ slug }) => slug));
  return [
    ...own,
    ...loadOccupationRoles()
      .filter(({ slug }) => !held.has(slug))
      .map(({ slug, name, soc, onet }) => ({
        slug,
        name,
        titles: [],
        soc: [soc],
        socFit: "own" as const,
        onet,
      })),
  ];
}

/** The names of content/ that lead to roles. */
function searchTermIndex(): TermIndex {
  const { terms, occupations } = readPublishedNames(contentRoot);
  return makeTermIndex({
    roles: knownRoles(),
    everyday: loadEverydayNames(),
    coded: terms,
    jobs: new Map(occupations.flatMap(({ code, jobs }) => (jobs === null ? [] : [[code, jobs]]))),
    occupations: new Map(occupations.map(({ code, name }) => [code, name])),
  });
}

function contentHash(): string {
  const hash = createHash("sha256").update(`${version}`);
  for (const file of ["terms.csv.gz", "occupations.csv", "everyday.yaml"]) {
    hash.update(readFileSync(join(contentRoot, "search", file)));
  }
  return hash.update(JSON.stringify(knownRoles())).digest("hex");
}

function* termRows({ terms }: TermIndex): Generator<[string, string, number]> {
  for (const { key, role, weight } of terms) yield [key, role, weight];
}

function* wordRows({ words }: TermIndex): Generator<[string, string, number]> {
  for (const { word, role, share } of words) yield [word, role, share];
}

const spellingColumns = ["word", "start", "length", "letters", "uses"];

/** Words that begin alike and are of one length are looked at together, so they lie beside each other. */
function spellingRows({ spellings }: TermIndex): [string, string, number, string, number][] {
  return spellings
    .filter(({ word }) => isSpelled(word))
    .map(({ word, uses }): [string, string, number, string, number] => {
      const { length, 0: start = "" } = [...word];
      return [word, start, length, `${lettersOf(word)}`, uses];
    })
    .toSorted((a, b) => compareText(a[1], b[1]) || a[2] - b[2]);
}

/** Words of an alphabet, neither so short that every other is near nor longer than people type. */
function isSpelled(word: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{4,30}$/u.test(word);
}

import { z } from "zod";
import { ask } from "./ask.ts";

/** Roles of the published release: only they have pages. */
const published = "release_roles role on role.release_id = (select release_id from pointer)";

const hitSchema = z.object({ key: z.string(), role: z.string(), weight: z.number() });

/** Roles of the published release by the keys of names, as lib/search makes them. */
export async function searchTerms(
  keys: readonly string[],
): Promise<Map<string, { role: string; weight: number }[]>> {
  const rows = await ask(
    hitSchema,
    `select json_build_object('key', key, 'role', term.role, 'weight', weight) as answer
     from search_terms term join ${published} and role.slug = term.role
     where key = any($1)`,
    [keys],
  );
  const found = new Map<string, { role: string; weight: number }[]>();
  for (const { key, role, weight } of rows) {
    found.set(key, [...(found.get(key) ?? []), { role, weight }]);
  }
  return found;
}

const wordSchema = z.object({ word: z.string(), role: z.string(), share: z.number() });

/** Roles of the published release whose names hold one of the words. */
export function searchWordRoles(
  words: readonly string[],
): Promise<{ word: string; role: string; share: number }[]> {
  return ask(
    wordSchema,
    `select json_build_object('word', word, 'role', held.role, 'share', share) as answer
     from search_words held join ${published} and role.slug = held.role
     where word = any($1)`,
    [words],
  );
}

const knownSchema = z.object({ word: z.string(), uses: z.number() });
const nearSchema = knownSchema.extend({ typed: z.string() });
/** Words that are looked at for one mistyped word. */
const mostNear = 30;
/** The share of trigrams that two words must have in common (pg_trgm's limit, 0.3 by default: slower, and no better). */
const leastAlike = 0.4;

/** A mistyped word, the words one edit away from it, and whether it may be meant for one farther off. */
export interface Mistyped {
  typed: string;
  variants: readonly string[];
  farther: boolean;
}

/**
 * Known words that mistyped ones may mean, by those: the given variants of the word that are known; else, where the word may be
 * farther off, words of the same first letter and about that length that share trigrams (pg_trgm), which costs far more.
 */
export async function nearWords(
  asked: readonly Mistyped[],
): Promise<Map<string, { word: string; uses: number }[]>> {
  const variants = [...new Set(asked.flatMap(({ variants: own }) => own))];
  const rows = await ask(
    knownSchema,
    `select json_build_object('word', word, 'uses', uses) as answer
     from search_spellings where word = any($1)`,
    [variants],
  );
  const known = new Map(rows.map((row) => [row.word, row]));
  const found = new Map<string, { word: string; uses: number }[]>();
  for (const { typed, variants: own } of asked) {
    const held = own.flatMap((variant) => known.get(variant) ?? []);
    if (held.length > 0) found.set(typed, held);
  }
  const rest = asked.filter(({ typed, farther }) => farther && !found.has(typed));
  if (rest.length > 0) await addAlike([...new Set(rest.map(({ typed }) => typed))], found);
  return found;
}

async function addAlike(
  typed: readonly string[],
  found: Map<string, { word: string; uses: number }[]>,
): Promise<void> {
  const rows = await ask(
    nearSchema,
    `select json_build_object('typed', typed, 'word', near.word, 'uses', near.uses) as answer
     from (select typed, set_limit(${leastAlike}) from unnest($1::text[]) asked (typed)) rest
     cross join lateral (
       select word, uses from search_spellings
       where word % typed and start = left(typed, 1)
         and length(word) between length(typed) - 3 and length(typed) + 3
       order by similarity(word, typed) desc, uses desc limit ${mostNear}) near`,
    [typed],
  );
  for (const { typed: of, word, uses } of rows) {
    found.set(of, [...(found.get(of) ?? []), { word, uses }]);
  }
}

/** How many roles the published release holds. */
export async function roleCount(): Promise<number> {
  const [row] = await ask(
    z.object({ roles: z.number() }),
    `select json_build_object('roles', count(*)) as answer from ${published.replace(" on ", " where ")}`,
  );
  return row?.roles ?? 0;
}

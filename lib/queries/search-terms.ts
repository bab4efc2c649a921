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

const nearSchema = z.object({ typed: z.string(), word: z.string(), uses: z.number() });
/** Words that are looked at for one mistyped word. */
const mostNear = 30;
/** The share of trigrams that two words must have in common (pg_trgm's limit, 0.3 by default: slower, and no better). */
const leastAlike = 0.4;

/**
 * Known words that mistyped ones may mean, by those: one of the given variants of the word where one is known; else
 * words of the same first letter and about that length that share trigrams (pg_trgm). The variants find what an edit
 * leaves too few trigrams in common, and cost next to nothing.
 */
export async function nearWords(
  asked: readonly { typed: string; variants: readonly string[] }[],
): Promise<Map<string, { word: string; uses: number }[]>> {
  const pairs = asked.flatMap(({ typed, variants }) =>
    [typed, ...variants].map((variant) => ({ typed, variant })),
  );
  const rows = await ask(
    nearSchema,
    `with pairs as (select typed, variant from unnest($1::text[], $2::text[]) asked (typed, variant)),
     exact as (
       select typed, word, uses from pairs join search_spellings on word = variant
       where variant <> typed)
     select json_build_object('typed', typed, 'word', word, 'uses', uses) as answer from exact
     union all
     select json_build_object('typed', typed, 'word', near.word, 'uses', near.uses)
     from (select distinct typed, set_limit(${leastAlike}) from pairs
           where typed not in (select typed from exact)) rest
     cross join lateral (
       select word, uses from search_spellings
       where word % typed and start = left(typed, 1)
         and length(word) between length(typed) - 3 and length(typed) + 3
       order by similarity(word, typed) desc, uses desc limit ${mostNear}) near`,
    [pairs.map(({ typed }) => typed), pairs.map(({ variant }) => variant)],
  );
  const found = new Map<string, { word: string; uses: number }[]>();
  for (const { typed, word, uses } of rows) {
    found.set(typed, [...(found.get(typed) ?? []), { word, uses }]);
  }
  return found;
}

/** How many roles the published release holds. */
export async function roleCount(): Promise<number> {
  const [row] = await ask(
    z.object({ roles: z.number() }),
    `select json_build_object('roles', count(*)) as answer from ${published.replace(" on ", " where ")}`,
  );
  return row?.roles ?? 0;
}

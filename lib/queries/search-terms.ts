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
/** A mistyped word with its letters as bits, the words one edit away from it, and how many edits it may be away from what was meant. */
export interface Mistyped {
  typed: string;
  letters: bigint;
  variants: readonly string[];
  edits: number;
}

const nearSchema = z.object({ typed: z.string(), near: z.array(knownSchema) });

/**
 * Known words that mistyped ones may mean, by those: the given variants of the word that are known; else, where more edits are
 * allowed, words of the same first letter and about that length that share almost all letters.
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
  const rest = asked.filter(({ typed, edits }) => edits > 1 && !found.has(typed));
  if (rest.length > 0) await addAlike(rest, found);
  return found;
}

/** An edit changes two of the bits of `letters` at most, and one that makes a word longer or shorter changes one. */
async function addAlike(
  asked: readonly Mistyped[],
  found: Map<string, { word: string; uses: number }[]>,
): Promise<void> {
  const rows = await ask(
    nearSchema,
    `select json_build_object('typed', asked.typed,
       'near', json_agg(json_build_object('word', known.word, 'uses', known.uses))) as answer
     from unnest($1::text[], $2::text[]::bigint[], $3::int[]) asked (typed, letters, edits)
     join search_spellings known on known.start = left(asked.typed, 1)
       and known.length between length(asked.typed) - asked.edits and length(asked.typed) + asked.edits
       and bit_count((known.letters # asked.letters)::bit(64))
         <= 2 * asked.edits - abs(known.length - length(asked.typed))
     group by asked.typed`,
    [
      asked.map(({ typed }) => typed),
      asked.map(({ letters }) => `${letters}`),
      asked.map(({ edits }) => edits),
    ],
  );
  for (const { typed, near } of rows) found.set(typed, near);
}

/** How many roles the published release holds. */
export async function roleCount(): Promise<number> {
  const [row] = await ask(
    z.object({ roles: z.number() }),
    `select json_build_object('roles', count(*)) as answer from ${published.replace(" on ", " where ")}`,
  );
  return row?.roles ?? 0;
}

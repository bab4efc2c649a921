import type { Token } from "./read-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What stands before and after "vs", or before and after the only "and" of a search that compares; the whole search where
 * one of the two says nothing.
 */
export function sidesOf(
  tokens: readonly Token[],
  { joining }: Pick<Vocabulary, "joining">,
): Token[][] {
  const compares = tokens.findIndex(({ mark }) => mark?.part === "comparison");
  if (compares < 0) return [[...tokens]];
  const joins = tokens.flatMap(({ word }, at) => (joining.has(word) ? [at] : []));
  for (const at of [compares, ...(joins.length === 1 ? joins : [])]) {
    const sides = [tokens.slice(0, at), tokens.slice(at + 1)];
    if (sides.every((side) => side.some(({ mark }) => mark === null))) return sides;
  }
  return [[...tokens]];
}

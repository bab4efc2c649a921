import { createLoader, createSerializer, parseAsString } from "nuqs/server";
import type { ListParameter } from "#lib/domain/list-tools.ts";

/** How a reader wants the lists of a page; null where the page's own way holds. */
export type ListChoice = Record<ListParameter, string | null>;

const parameters = {
  sort: parseAsString,
  kind: parseAsString,
  family: parseAsString,
  region: parseAsString,
  confidence: parseAsString,
};
const load = createLoader(parameters);
const serialize = createSerializer(parameters);

/** The choice that an address holds. @param search its query: "?sort=name". */
export function readChoice(search: string): ListChoice {
  return load(search);
}

/** The address of a choice. @param base path and query; parameters of other matters stay. */
export function addressOf(base: string, choice: ListChoice): string {
  return serialize(base, choice);
}

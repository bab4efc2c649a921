import { slugSchema } from "#lib/domain/role.ts";
import { words } from "../parts/sentence.ts";

/** Longer texts are cut before they are repeated in a sentence. */
const longestEcho = 120;

/** What stands in an address for one cell; `region` is the anchor of one, null for the whole country. */
export interface AskedCell {
  role: string;
  country: string;
  region: string | null;
}

/**
 * The cells that an address asks for, each once and at most so many, with a sentence for every one
 * that is left out.
 *
 * @param asked "role/country" each, or "role/country/region", as typed.
 */
export function askedCells(
  asked: readonly string[],
  most: number,
): { keys: AskedCell[]; problems: string[] } {
  const keys = new Map<string, AskedCell>();
  const problems: string[] = [];
  for (const text of asked) {
    const key = text.trim().slice(0, longestEcho);
    const parts = key.split("/");
    const [role, country, region = null] = parts.map((part) => slugSchema.safeParse(part).data);
    const unread = region === null && parts.length > 2;
    if (role === undefined || country === undefined || unread || parts.length > 3) {
      problems.push(words("compare.unreadable", { key }));
    } else if (keys.has(key)) {
      problems.push(words("compare.twice", { key }));
    } else if (keys.size >= most) {
      problems.push(words("compare.too-many", { key, count: "four" }));
    } else {
      keys.set(key, { role, country, region });
    }
  }
  return { keys: [...keys.values()], problems };
}

import { slugSchema } from "#lib/domain/role.ts";
import { words } from "../parts/sentence.ts";

/** Longer texts are cut before they are repeated in a sentence. */
const longestEcho = 80;

/**
 * The cells that an address asks for, each once and at most so many, with a sentence for every one
 * that is left out.
 *
 * @param asked "role/country" each, as typed.
 */
export function askedCells(
  asked: readonly string[],
  most: number,
): { keys: { role: string; country: string }[]; problems: string[] } {
  const keys = new Map<string, { role: string; country: string }>();
  const problems: string[] = [];
  for (const text of asked) {
    const key = text.trim().slice(0, longestEcho);
    const [role, country, ...more] = key.split("/").map((part) => slugSchema.safeParse(part).data);
    if (role === undefined || country === undefined || more.length > 0) {
      problems.push(words("compare.unreadable", { key }));
    } else if (keys.has(key)) {
      problems.push(words("compare.twice", { key }));
    } else if (keys.size >= most) {
      problems.push(words("compare.too-many", { key, count: "four" }));
    } else {
      keys.set(key, { role, country });
    }
  }
  return { keys: [...keys.values()], problems };
}

import { titleKey } from "#lib/content/roles/title-key.ts";
import { keptText } from "../table/kept-text.ts";

/**
 * Writes titles that differ in case or spaces only in one way: as `known` writes them, else as the file did first.
 */
export function spelling(known: readonly string[]): (title: string) => string {
  const first = new Map<string, string>();
  for (const title of known) if (!first.has(titleKey(title))) first.set(titleKey(title), title);
  return (title) => {
    const key = titleKey(title);
    const found = first.get(key);
    if (found !== undefined) return found;
    const own = keptText(title);
    first.set(keptText(key), own);
    return own;
  };
}

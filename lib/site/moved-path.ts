/** Addresses that hold slugs of roles, countries or families. */
const holdsSlugs = /^\/(salaries|countries|compare|where-do-i-stand|og|api\/v1\/salaries)\//;

/**
 * Where an address of a renamed role, country or family is now; null where none of its parts was renamed.
 *
 * @param renamed new slugs by old ones.
 */
export function movedPath(path: string, renamed: ReadonlyMap<string, string>): string | null {
  if (!holdsSlugs.test(path)) return null;
  const moved = path
    .split("/")
    .map((part) => part.split("-vs-").map((slug) => renamed.get(slug) ?? slug))
    .map((slugs) => slugs.join("-vs-"))
    .join("/");
  return moved === path ? null : moved;
}

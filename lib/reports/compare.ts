import "server-only";
import type { ComparePage } from "#lib/domain/compare.ts";
import { compareCells } from "#lib/queries/compare-cells.ts";
import { searchIndex } from "#lib/queries/search-index.ts";
import { words } from "./parts/sentence.ts";
import { publishedRelease } from "./published.ts";
import { askedCells } from "./views/asked-cells.ts";
import { compareView, keyOf, mostCompared } from "./views/compare-view.ts";

/**
 * Everything that `/compare` prints.
 *
 * @param cells "role/country" each; @param role, country what the form adds.
 */
export async function compare(asked: {
  cells: readonly string[];
  role?: string | undefined;
  country?: string | undefined;
}): Promise<ComparePage> {
  const { role, country } = asked;
  const added = role && country ? [`${role}/${country}`] : [];
  const { keys, problems } = askedCells([...asked.cells, ...added], mostCompared);
  const [release, index, cells] = await Promise.all([
    publishedRelease(),
    searchIndex(),
    compareCells(keys),
  ]);
  const found = new Set(cells.map(keyOf));
  const missing = keys
    .map((key) => `${key.role}/${key.country}`)
    .filter((key) => !found.has(key))
    .map((key) => words("compare.unknown", { key }));
  return compareView({
    release,
    cells,
    problems: [...problems, ...missing],
    index,
    selected: { role: role ?? null, country: country ?? null },
  });
}

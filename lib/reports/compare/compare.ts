import "server-only";
import type { ComparePage } from "#lib/domain/compare.ts";
import { compareCells } from "#lib/queries/compare-cells.ts";
import { searchIndex } from "#lib/queries/search-index.ts";
import { publishedRelease } from "../parts/published.ts";
import { report } from "../parts/report.ts";
import { words } from "../parts/sentence.ts";
import { askedCells } from "./asked-cells.ts";
import { compareView, keyOf, mostCompared } from "./compare-view.ts";

/**
 * Everything that `/compare` prints, once per request. Arguments are plain texts, which is what a
 * request's cache can tell apart.
 *
 * @param cells "role/country" each, with commas.
 * @param role, country what the form adds; empty where it adds nothing.
 */
export const compare = report(
  async (cells: string, role: string, country: string): Promise<ComparePage> => {
    const added = role !== "" && country !== "" ? [`${role}/${country}`] : [];
    const asked = [...cells.split(","), ...added].filter((key) => key !== "");
    const { keys, problems } = askedCells(asked, mostCompared);
    const [release, index, found] = await Promise.all([
      publishedRelease(),
      searchIndex(),
      compareCells(keys),
    ]);
    const foundKeys = new Set(found.map(keyOf));
    const missing = keys
      .map((key) => `${key.role}/${key.country}`)
      .filter((key) => !foundKeys.has(key))
      .map((key) => words("compare.unknown", { key }));
    return compareView({
      release,
      cells: found,
      problems: [...problems, ...missing],
      index,
      selected: { role: role || null, country: country || null },
    });
  },
);

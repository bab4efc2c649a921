import type { RegionPay } from "#lib/domain/cell-facts.ts";
import type { ComparedCell } from "#lib/queries/compared-cells.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { regionId } from "../parts/labels.ts";

/**
 * One region of a cell as a comparison reads it: the office's average there, in the country's money, as sure as the
 * office's own error says and at best as sure as the country's figure. Nothing is known of its levels, its spread and its projection.
 *
 * @param id as regions are anchored: "california".
 * @returns null where the office gives no average of it.
 */
export function regionCell(
  cell: ComparedCell,
  regions: readonly RegionPay[],
  id: string,
): ComparedCell | null {
  const region = regions.find((one) => regionId(one.region) === id);
  const nation = cell.estimates.find(({ kind, level }) => kind === "official" && level === "all");
  if (region === undefined || region.mean === null || nation === undefined) return null;
  const { mean, meanError, label, source, year } = region;
  const half = meanError === null ? 0 : normal80 * meanError;
  return {
    ...cell,
    country: {
      ...cell.country,
      slug: `${cell.country.slug}/${id}`,
      name: region.region,
      inSentence: region.region,
    },
    region: { id, country: cell.country.slug, error: meanError },
    indexable: false,
    lead: "official",
    recorded: { kind: "official", average: mean },
    estimates: [
      {
        ...nation,
        ...{ year, mean, low80: mean * Math.exp(-half), high80: mean * Math.exp(half) },
        // No spread is held: comparisons print none for a region.
        ...{ p10: mean, p25: mean, p50: mean, p75: mean, p90: mean },
        ...{ seLog: meanError ?? nation.seLog, ownWeight: 1 },
      },
    ],
    projections: [],
    sources: cell.sources
      .filter((one) => one.kind === "official")
      .slice(0, 1)
      .map((one) => ({ ...one, label, source, year, mean, wider: false })),
  };
}

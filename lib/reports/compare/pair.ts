import "server-only";
import { loadComparisons } from "#lib/content/places/comparisons.ts";
import type { ComparePage } from "#lib/domain/compare.ts";
import { comparedCells } from "#lib/queries/compared-cells.ts";
import { roleCountries } from "#lib/queries/role-countries.ts";
import { referenceSeries } from "#lib/queries/series.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { seriesBook } from "../parts/series.ts";
import { comparedSeries } from "./compare.ts";
import { pairView } from "./pair-view.ts";

/**
 * Everything that the page of a role in two countries prints; null where the release has no estimate for one of them.
 *
 * @param pair "united-states-vs-germany"
 */
export const pair = report(async (role: string, pair: string): Promise<ComparePage | null> => {
  const [one, other] = pair.split("-vs-");
  if (one === undefined || other === undefined || one === other) return null;
  const [release, cells, countries] = await Promise.all([
    publishedRelease(),
    comparedCells([
      { role, country: one },
      { role, country: other },
    ]),
    roleCountries(role),
  ]);
  if (cells.length !== 2) return null;
  const codes = cells.map((cell) => cell.country.code);
  const series = await referenceSeries({ series: comparedSeries, subjects: codes });
  return pairView(
    {
      ...{ release, cells, problems: [], countries, kind: null, money: "usd" },
      selected: { role: "", country: null },
      ...{ series: seriesBook(series), related: [] },
    },
    loadComparisons(),
  );
});

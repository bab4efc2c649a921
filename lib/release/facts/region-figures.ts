import type { RegionPay } from "#lib/domain/cell-facts.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";

/**
 * Official pay by region for the role's own occupation, from the newest year of each source, in `currency` a
 * year, most jobs first.
 *
 * @param cells of one role and country, inside the window, not of wider groups.
 */
export function regionFigures(
  cells: readonly OfficialCell[],
  currency: Currency,
  rates: Rates,
): RegionPay[] {
  const regional = cells.filter(({ region }) => region !== null);
  return [...Map.groupBy(regional, ({ source }) => source).values()]
    .flatMap((own) => {
      const year = Math.max(...own.map((cell) => cell.year));
      return own.filter((cell) => cell.year === year);
    })
    .map(({ source, year, region, title, currency: from, jobs, mean, p50 }): RegionPay => {
      const rate = convert(1, from, currency, rates);
      return {
        source,
        year,
        region: region ?? "",
        label: title,
        jobs,
        mean: mean === null ? null : mean * rate,
        median: p50 === null ? null : p50 * rate,
      };
    })
    .toSorted((a, b) => (b.jobs ?? 0) - (a.jobs ?? 0) || (a.region < b.region ? -1 : 1));
}

import { mean } from "d3-array";
import type { CellFacts } from "#lib/domain/cell-facts.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import type { UsedEdition } from "#lib/domain/release.ts";
import { payPointsIn } from "./recorded-advertised.ts";

/**
 * The plain mean of advertised pay by data year, oldest first, in `currency` at one year's rates, so
 * that a change of exchange rates is no change of pay.
 *
 * `partYear` marks a year inside which its edition ends: it holds only what was posted until then.
 */
export function payHistory(
  cells: readonly AdvertisedCell[],
  currency: Currency,
  rates: Rates,
  editions: readonly UsedEdition[],
): CellFacts["history"] {
  return [...Map.groupBy(cells, ({ year }) => year)]
    .flatMap(([year, own]) => {
      const points = payPointsIn(own, currency, rates);
      const average = mean(points);
      if (average === undefined) return [];
      const postings = own
        .flatMap(({ ranges }) => ranges)
        .reduce((total, { count }) => total + count, 0);
      const partYear = editions.some(
        ({ kind, date, years }) =>
          kind === "advertised" && years.includes(year) && date < `${year}-12-31`,
      );
      return [{ year, mean: average, payPoints: points.length, postings, partYear }];
    })
    .toSorted((a, b) => a.year - b.year);
}

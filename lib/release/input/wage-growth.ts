import { mean } from "d3-array";
import type { WageGrowth } from "#lib/domain/forecast.ts";
import type { ReferenceSeries } from "#lib/domain/reference.ts";

/** The reference series of wages and prices that projections are drawn to, by what they are. */
const growthSeries: Record<string, WageGrowth["kind"]> = {
  "labour-cost-wage-growth": "official",
  "average-wage-growth": "official",
  "posted-wage-growth": "advertised",
  "consumer-price-growth": "prices",
};

/**
 * Yearly growth of wages and of prices by country from the reference series: yearly points as they are, monthly ones
 * as the mean of the year's months, a year begun included. Fractions of local currency.
 */
export function wageGrowthOf(series: readonly ReferenceSeries[]): WageGrowth[] {
  return series.flatMap(({ series: id, subject, source, points }) => {
    const kind = growthSeries[id];
    if (kind === undefined) return [];
    const byYear = Map.groupBy(points, ({ period }) => Number(period.slice(0, 4)));
    return [...byYear].flatMap(([year, own]) => {
      const growth = mean(own, ({ value }) => value);
      return growth === undefined ? [] : [{ country: subject, year, kind, source, growth }];
    });
  });
}

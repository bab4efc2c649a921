import { fastestGrowth } from "#lib/domain/forecast.ts";
import { percentFigure, periodFigure } from "../../parts/figures.ts";
import { claim } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { seriesSupport } from "./support.ts";

/** Series of wage growth from the nearest to postings to the widest, with what each covers. */
const wageSeries = [
  { id: "posted-wage-growth", coverage: "Advertised wages of all occupations" },
  { id: "labour-cost-wage-growth", coverage: "Hourly wages of the whole economy" },
  { id: "average-wage-growth", coverage: "Average wages of the whole economy" },
] as const;

/** How wages in the country grew in the newest year, from the nearest series that is held, as a sentence says it; null without one. */
export function newestWages(input: CellInput) {
  const { code } = input.record.country;
  for (const { id, coverage } of wageSeries) {
    const series = input.series(id, code);
    const last = series?.points.at(-1);
    if (!series || last === undefined) continue;
    const isMonthly = last.period.length > 4;
    const slots = {
      country: cellWords(input).country,
      coverage,
      growth: percentFigure("wage growth in a year", last.value, 1),
      year: isMonthly ? null : periodFigure("year of the wages", last.period),
      month: isMonthly ? periodFigure("end of the year", last.period) : null,
    };
    const method = isMonthly ? "series" : "series-yearly";
    return { slots, growth: last.value, support: seriesSupport(input, series, method) };
  }
  return null;
}

/** Why no later year is projected, where wages grow too fast. */
export function unprojectedClaim(input: CellInput) {
  const wages = newestWages(input);
  const isUnprojected = input.record.projections.length === 0;
  return isUnprojected && wages !== null && wages.growth > fastestGrowth
    ? claim("overview", "overview.unprojected", wages.slots, wages.support)
    : null;
}

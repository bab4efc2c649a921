import { fastestGrowth } from "#lib/domain/forecast.ts";
import { percentFigure, periodFigure } from "../../parts/figures.ts";
import { claim } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { seriesSupport } from "../facts/support.ts";

/** Series of wage growth from the nearest to postings to the widest, with what each covers. */
const wageSeries = [
  { id: "posted-wage-growth", coverage: "Advertised wages of all occupations" },
  { id: "labour-cost-wage-growth", coverage: "Hourly wages of the whole economy" },
  { id: "average-wage-growth", coverage: "Average wages of the whole economy" },
] as const;

/** Prices of an earlier year than so many before the release's are no news. */
const yearsOfNews = 2;

/** How consumer prices in the country grew, in the newest year held. */
export function pricesClaim(input: CellInput) {
  const { country, release } = input.record;
  const series = input.series("consumer-price-growth", country.code);
  const last = series?.points.at(-1);
  if (!series || !last || Number(last.period) < release.referenceYear - yearsOfNews) return null;
  const slots = {
    country: cellWords(input).country,
    growth: percentFigure("growth of consumer prices in a year", last.value, 1),
    year: periodFigure("year of the prices", last.period),
  };
  const sentence = last.value < 0 ? "demand.prices-down" : "demand.prices-up";
  return claim("intelligence", sentence, slots, seriesSupport(input, series, "series-yearly"));
}

/** How wages in the country grew, from the nearest series that is held. */
export function wageGrowthClaim(input: CellInput) {
  const wages = newestWages(input);
  if (wages === null) return null;
  const sentence = wages.growth < 0 ? "demand.wages-down" : "demand.wages-up";
  return claim("intelligence", sentence, wages.slots, wages.support);
}

/** Why no later year is projected, where wages grow too fast. */
export function unprojectedClaim(input: CellInput) {
  const wages = newestWages(input);
  const isUnprojected = input.record.projections.length === 0;
  return isUnprojected && wages !== null && wages.growth > fastestGrowth
    ? claim("overview", "overview.unprojected", wages.slots, wages.support)
    : null;
}

function newestWages(input: CellInput) {
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

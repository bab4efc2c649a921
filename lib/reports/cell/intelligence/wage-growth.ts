import { percentFigure, periodFigure } from "../../parts/figures.ts";
import { claim } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { seriesSupport } from "../facts/support.ts";
import { newestWages } from "../facts/wages.ts";

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

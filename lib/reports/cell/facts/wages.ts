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

const priceSeries = [{ id: "consumer-price-growth", coverage: "Consumer prices" }] as const;

/** How wages in the country grew in the newest year, from the nearest series that is held, as a sentence says it; null without one. */
export function newestWages(input: CellInput) {
  return newestOf(input, wageSeries);
}

/** Newest growth of the first of these series that is held. */
function newestOf(input: CellInput, held: readonly { id: string; coverage: string }[]) {
  const { code } = input.record.country;
  for (const { id, coverage } of held) {
    const series = input.series(id, code);
    const last = series?.points.at(-1);
    if (!series || last === undefined) continue;
    const isMonthly = last.period.length > 4;
    const slots = {
      country: cellWords(input).country,
      coverage,
      growth: percentFigure("growth in a year", last.value, 1),
      year: isMonthly ? null : periodFigure("year of the growth", last.period),
      month: isMonthly ? periodFigure("end of the year", last.period) : null,
    };
    const method = isMonthly ? "series" : "series-yearly";
    return { slots, growth: last.value, support: seriesSupport(input, series, method) };
  }
  return null;
}

/** Why no later year is projected, where wages grow too fast, or prices where no wages are known. */
export function unprojectedClaim(input: CellInput) {
  const known = newestWages(input) ?? newestOf(input, priceSeries);
  const isUnprojected = input.record.projections.length === 0;
  return isUnprojected && known !== null && known.growth > fastestGrowth
    ? claim("overview", "overview.unprojected", known.slots, known.support)
    : null;
}

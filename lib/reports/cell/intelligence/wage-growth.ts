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

/** How wages in the country grew, from the nearest series that is held. */
export function wageGrowthClaim(input: CellInput) {
  const { code } = input.record.country;
  for (const { id, coverage } of wageSeries) {
    const series = input.series(id, code);
    const last = series?.points.at(-1);
    if (!series || last === undefined) continue;
    const slots = {
      country: cellWords(input).country,
      coverage,
      growth: percentFigure("wage growth in a year", last.value, 1),
      period: periodFigure("end of the year", last.period),
    };
    const method = last.period.length > 4 ? "series" : "series-yearly";
    const sentence = last.value < 0 ? "demand.wages-down" : "demand.wages-up";
    return claim("intelligence", sentence, slots, seriesSupport(input, series, method));
  }
  return null;
}

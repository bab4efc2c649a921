import type { ExperiencePay } from "#lib/domain/cell-facts.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { SurveyCell } from "#lib/domain/pay-cell.ts";
import { type RatesOf, surveyPay } from "./survey-pay.ts";

/**
 * Survey pay by years of work, from the newest year of each survey that splits its answers, in `currency` a
 * year. Where a role stands for several titles, those that are split like the largest one are pooled:
 * others have bands joined for want of answers, and bands must not overlap.
 *
 * @param cells of one role and country, inside the window.
 */
export function experienceFigures(
  cells: readonly SurveyCell[],
  currency: Currency,
  ratesOf: RatesOf,
): ExperiencePay[] {
  const split = cells.filter(({ experience }) => experience !== null);
  return [...Map.groupBy(split, ({ source }) => source)].flatMap(([source, own]) => {
    const year = Math.max(...own.map((cell) => cell.year));
    const alike = splitAlike(own.filter((cell) => cell.year === year));
    return [...Map.groupBy(alike, ({ experience }) => experience ?? "")]
      .flatMap(([band, inBand]) => {
        const pay = surveyPay(inBand, currency, ratesOf);
        if (pay === null) return [];
        const { n, mean, median, low80, high80 } = pay;
        return [{ source, year, band, n, mean, median, low80, high80 }];
      })
      .toSorted((a, b) => firstYear(a.band) - firstYear(b.band));
  });
}

/** The cells of the title with most answers, and of every title split into the same bands. */
function splitAlike(cells: readonly SurveyCell[]): SurveyCell[] {
  const answers = (own: readonly SurveyCell[]) => own.reduce((sum, { n }) => sum + n, 0);
  const bands = (own: readonly SurveyCell[]) =>
    own
      .map(({ experience }) => experience)
      .toSorted()
      .join(" ");
  const byTitle = [...Map.groupBy(cells, ({ title }) => title).values()].toSorted(
    (a, b) => answers(b) - answers(a),
  );
  const [largest = []] = byTitle;
  return byTitle.filter((own) => bands(own) === bands(largest)).flat();
}

function firstYear(band: string): number {
  return Number.parseInt(band, 10);
}

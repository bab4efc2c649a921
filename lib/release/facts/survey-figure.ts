import type { SourceFigure } from "#lib/domain/cell-facts.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { SurveyCell } from "#lib/domain/pay-cell.ts";
import { otherCurrencies } from "./other-currencies.ts";
import { type RatesOf, surveyPay } from "./survey-pay.ts";

/**
 * One survey beside the other kinds: the average of all answers in the window with its 80% interval, in
 * `currency` a year.
 *
 * @param cells of one survey, role and country, inside the window; bands of experience are left out.
 * @returns null without answers.
 */
export function surveyFigure(
  cells: readonly SurveyCell[],
  wider: boolean,
  currency: Currency,
  ratesOf: RatesOf,
): SourceFigure | null {
  const whole = cells.filter(({ experience }) => experience === null);
  const [first] = whole;
  const pay = surveyPay(whole, currency, ratesOf);
  if (first === undefined || pay === null) return null;
  return {
    source: first.source,
    kind: "self-reported",
    label: [...new Set(whole.map(({ title }) => title))].join("; "),
    year: Math.max(...whole.map(({ year }) => year)),
    since: Math.min(...whole.map(({ year }) => year)),
    currency,
    convertedFrom: otherCurrencies(whole, currency),
    mean: pay.mean,
    median: pay.median,
    measure: "average",
    low80: pay.low80,
    high80: pay.high80,
    n: pay.n,
    wider,
  };
}

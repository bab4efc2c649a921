import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { OfficialCell, SurveyCell } from "#lib/domain/pay-cell.ts";
import { newestOffice } from "#lib/forecasting/evidence/kind-cells.ts";
import { byLevel } from "./recorded-advertised.ts";
import { type RatesOf, surveyPay } from "./survey-pay.ts";

/** Surveys and official figures know no levels. */
const noLevels = byLevel(() => ({ payPoints: 0, share: 0, average: null }));

/**
 * What survey answers record, pooled over titles and years, in `currency` a year.
 *
 * @param cells of one role and country, inside the window; experience bands are left out, since
 *   they split the answers of the whole cell.
 * @returns null without answers.
 */
export function recordedSurvey(
  cells: readonly SurveyCell[],
  currency: Currency,
  ratesOf: RatesOf,
): RecordedFacts | null {
  const whole = cells.filter(({ experience }) => experience === null);
  const pay = surveyPay(whole, currency, ratesOf);
  if (pay === null) return null;
  const years = whole.map(({ year }) => year);
  return {
    kind: "self-reported",
    statistic: "mean",
    average: pay.mean,
    median: pay.median,
    p10: pay.p10,
    p25: pay.p25,
    p75: pay.p75,
    p90: pay.p90,
    payPoints: pay.n,
    postings: pay.n,
    points: null,
    window: { from: Math.min(...years), to: Math.max(...years) },
    titles: [...Map.groupBy(whole, ({ title }) => title)].flatMap(([title, own]) => {
      const titlePay = surveyPay(own, currency, ratesOf);
      if (titlePay === null) return [];
      const { n, mean } = titlePay;
      return [{ title, payPoints: n, postings: n, average: mean, shares: null }];
    }),
    levels: noLevels,
  };
}

/**
 * What a statistical office records: the newest year's occupation with the most jobs, in `currency`
 * a year, its mean where it gives one, else its median. It counts jobs, so postings and pay points are 0.
 *
 * @param cells of one role and country, inside the window; regions are left out.
 * @returns null where no office gives either.
 */
export function recordedOfficial(
  cells: readonly OfficialCell[],
  currency: Currency,
  rates: Rates,
): RecordedFacts | null {
  const [cell] = cells
    .filter(({ region, mean, p50 }) => region === null && (mean ?? p50) !== null)
    .toSorted(newestOffice);
  const figure = cell?.mean ?? cell?.p50 ?? null;
  if (cell === undefined || figure === null) return null;
  const rate = convert(1, cell.currency, currency, rates);
  const converted = (amount: number | null) => (amount === null ? null : amount * rate);
  const average = figure * rate;
  return {
    kind: "official",
    statistic: cell.mean === null ? "median" : "mean",
    average,
    median: converted(cell.p50),
    p10: converted(cell.p10),
    p25: converted(cell.p25),
    p75: converted(cell.p75),
    p90: converted(cell.p90),
    payPoints: 0,
    postings: 0,
    points: null,
    window: { from: cell.year, to: cell.year },
    titles: [{ title: cell.title, payPoints: 0, postings: 0, average, shares: null }],
    levels: noLevels,
  };
}

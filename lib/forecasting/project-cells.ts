import type { Projection } from "#lib/domain/estimate.ts";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import { bandHalfWidth } from "./bands.ts";
import type { EstimateKey } from "./estimate-cells.ts";
import { gradeOf } from "./grade.ts";
import { dampedGrowth, type Growth } from "./growth.ts";
import { summarise } from "./pay-sample.ts";
import type { PooledPay } from "./pooled-pay.ts";

/** Error stated where no backtest could be made: what a year's last value missed by in this index. */
const unknownError = 0.1;

/** Projections of a role in a country for each projection year, growing from its estimate. */
export function projectCell(
  { unit, countryCode, role, country, currency, rate }: EstimateKey,
  pay: PooledPay,
  { growth, scores, input }: { growth: Growth; scores: Backtest; input: ForecastInput },
): Projection[] {
  const estimated = pay.model.predict(unit, countryCode);
  const ranges = pay.referenceRanges(unit, countryCode);
  const cell = {
    estimate: estimated,
    spread: countryCode === pay.model.home ? pay.model.spread.home : pay.model.spread.elsewhere,
    last: ranges.length === 0 ? null : summarise(ranges),
  };
  const estimate = toCents(Math.exp(estimated.value) * rate);
  return input.projectionYears.map((year) => {
    const horizon = year - input.referenceYear;
    const expected = pay.model.predict(unit, countryCode, horizon);
    const change =
      scores.method === "last"
        ? 0
        : expected.value -
          estimated.value +
          dampedGrowth(growth(countryCode), scores.damping, horizon);
    const mean = toCents(estimate * Math.exp(change));
    const halfWidth = bandHalfWidth(scores, { ...cell, expected, horizon });
    return {
      role,
      country,
      year,
      currency,
      mean,
      low80: toCents(mean * Math.exp(-halfWidth)),
      high80: toCents(mean * Math.exp(halfWidth)),
      growth: mean / estimate - 1,
      method: scores.method,
      error: errorOf(scores, horizon, estimated.variance),
    };
  });
}

/** Error of the backtest at this horizon: of the cell's grade where it had ten cells, else of all. */
function errorOf({ errors }: Backtest, horizon: number, variance: number): number {
  const grade = gradeOf(Math.sqrt(variance), false);
  const own = errors.filter((error) => error.horizon === Math.min(horizon, 2));
  const graded = own.find((error) => error.grade === grade && error.n >= 10);
  return (graded ?? own.find((error) => error.grade === "all"))?.mape ?? unknownError;
}

function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

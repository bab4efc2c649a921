import type { Projection } from "#lib/domain/estimate.ts";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import { type PostedRange, summarise } from "../evidence/pay-sample.ts";
import { toCents } from "../pay/cents.ts";
import type { EstimateKey } from "../pay/estimate-cells.ts";
import type { PooledPay } from "../pay/pooled-pay.ts";
import { bandHalfWidth } from "./bands.ts";
import { dampedGrowth, type Growth } from "./growth.ts";
import { pastError } from "./past-error.ts";
import { ownChange } from "./rivals.ts";

/**
 * Projections of advertised pay of a role in a country for each projection year, growing from its estimate. Where drift did
 * best in the backtest, a cell without a change of its own keeps its last value.
 */
export function projectCell(
  { unit, countryCode, role, country, currency, rate }: EstimateKey,
  pay: PooledPay,
  { growth, scores, input }: { growth: Growth; scores: Backtest; input: ForecastInput },
): Projection[] {
  const estimated = pay.model.predict(unit, countryCode);
  const last = sampleOf(pay.referenceRanges(unit, countryCode));
  const drift = ownChange(last, sampleOf(pay.rangesBefore(unit, countryCode)));
  const method = scores.method === "drift" && drift === null ? "last" : scores.method;
  const cell = {
    estimate: estimated,
    spread: countryCode === pay.model.home ? pay.model.spread.home : pay.model.spread.elsewhere,
    last,
  };
  const estimate = toCents(Math.exp(estimated.value) * rate);
  return input.projectionYears.map((year) => {
    const horizon = year - input.referenceYear;
    const expected = pay.model.predict(unit, countryCode, horizon);
    const change = {
      last: 0,
      drift: horizon * (drift ?? 0),
      model:
        expected.value -
        estimated.value +
        dampedGrowth(growth(countryCode), scores.damping, horizon),
    }[method];
    const mean = toCents(estimate * Math.exp(change));
    const halfWidth = bandHalfWidth(scores, { ...cell, expected, horizon });
    const band = {
      low80: toCents(mean * Math.exp(-halfWidth)),
      high80: toCents(mean * Math.exp(halfWidth)),
    };
    return {
      role,
      country,
      kind: "advertised",
      year,
      currency,
      mean,
      ...band,
      fileLow80: band.low80,
      fileHigh80: band.high80,
      growth: mean / estimate - 1,
      method,
      error: pastError(scores, horizon, estimated),
    };
  });
}

function sampleOf(ranges: readonly PostedRange[]) {
  return ranges.length === 0 ? null : summarise(ranges);
}

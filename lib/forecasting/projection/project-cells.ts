import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { type PostedRange, summarise } from "../evidence/pay-sample.ts";
import type { EstimateKey } from "../pay/estimate-cells.ts";
import type { PooledPay } from "../pay/pooled-pay.ts";
import { indexDeviation, noNarrower } from "../pay/printed-band.ts";
import { toCents } from "../pay/rounded.ts";
import { bandHalfWidth } from "./bands.ts";
import { dampedGrowth, type Growth, isTooFast } from "./growth.ts";
import { pastError } from "./past-error.ts";
import { ownChange } from "./rivals.ts";

/**
 * Projections of advertised pay of a role in a country for each projection year, growing from its estimate. Where drift did
 * best in the backtest, a cell without a change of its own keeps its last value. None where pay in the country grows too fast to
 * tell.
 *
 * @param estimate of the whole cell.
 */
export function projectCell(
  { unit, countryCode, role, country, currency }: EstimateKey,
  estimate: Estimate,
  pay: PooledPay,
  { growth, scores, input }: { growth: Growth; scores: Backtest; input: ForecastInput },
): Projection[] {
  if (isTooFast(growth(countryCode))) return [];
  const estimated = pay.model.predict(unit, countryCode);
  const last = sampleOf(pay.referenceRanges(unit, countryCode));
  const drift = ownChange(last, sampleOf(pay.rangesBefore(unit, countryCode)));
  const method = scores.method === "drift" && drift === null ? "last" : scores.method;
  const cell = {
    estimate: estimated,
    spread: pay.model.spread(countryCode, last),
    last,
  };
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
    const mean = toCents(estimate.mean * Math.exp(change));
    const ofFile = bandHalfWidth(scores, { ...cell, expected, horizon });
    const printed = noNarrower(Math.hypot(ofFile, normal80 * indexDeviation), estimate);
    const at = (distance: number) => toCents(mean * Math.exp(distance));
    return {
      role,
      country,
      kind: "advertised",
      year,
      currency,
      mean,
      low80: at(-printed),
      high80: at(printed),
      fileLow80: at(-ofFile),
      fileHigh80: at(ofFile),
      growth: mean / estimate.mean - 1,
      method,
      error: pastError(scores, horizon, estimated),
    };
  });
}

function sampleOf(ranges: readonly PostedRange[]) {
  return ranges.length === 0 ? null : summarise(ranges);
}

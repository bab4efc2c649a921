import type { Estimate } from "#lib/domain/estimate.ts";
import type { CellLevel } from "#lib/domain/level.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import { summarise } from "../evidence/pay-sample.ts";
import type { Unit } from "../evidence/units.ts";
import { levelLadder } from "./level-ladder.ts";
import { ofLevel } from "./pay-spread.ts";
import type { PooledPay } from "./pooled-pay.ts";
import { type Printing, printedBand } from "./printed-band.ts";
import { toCents, toFiveDecimals } from "./rounded.ts";

/** A role in a country that is to have an estimate. */
export interface EstimateKey {
  unit: Unit;
  /** ISO 3166 alpha-2. */
  countryCode: string;
  role: string;
  country: string;
  currency: Currency;
  /** Units of `currency` for one US dollar. */
  rate: number;
}

/**
 * Estimates of advertised pay of a role in a country: the whole cell, then its levels in rising order; none where the
 * index reads levels off the role's name.
 */
export function estimateCell(
  key: EstimateKey,
  pay: PooledPay,
  printing: Printing,
): [whole: Estimate, ...levels: Estimate[]] {
  const whole = pay.model.predict(key.unit, key.countryCode);
  const all = toEstimate(key, pay, "all", whole, 1, printing);
  if (!key.unit.levelled) return [all];
  const ladder = levelLadder({ ...pay, home: pay.model.home }, key.unit, key.countryCode);
  return [
    all,
    ...ladder.map(({ level, share, value, ...known }) =>
      toEstimate(key, pay, level, { ...known, value: whole.value + value }, share, printing),
    ),
  ];
}

function toEstimate(
  { unit, countryCode, role, country, currency, rate }: EstimateKey,
  pay: PooledPay,
  level: CellLevel,
  { value, variance, ownWeight }: Prediction,
  share: number,
  printing: Printing,
): Estimate {
  const mean = Math.exp(value) * rate;
  const seLog = Math.sqrt(variance);
  const year = pay.model.referenceYear;
  const at = (distance: number | undefined) => toCents(mean * Math.exp(distance ?? 0));
  const [p10, p25, p50, p75, p90] = pay.spread(unit, countryCode, level);
  const window = ofLevel(pay.windowRanges(unit, countryCode), level);
  const sample = window.length === 0 ? null : summarise(window);
  return {
    role,
    country,
    kind: "advertised",
    level,
    year,
    currency,
    mean: toCents(mean),
    ...printedBand({ kind: "advertised", mean, seLog, year }, printing),
    p10: at(p10),
    p25: at(p25),
    p50: at(p50),
    p75: at(p75),
    p90: at(p90),
    seLog: toFiveDecimals(seLog),
    ownWeight: toFiveDecimals(ownWeight),
    share: toFiveDecimals(share),
    postings: sample?.postings ?? 0,
    payPoints: sample?.payPoints ?? 0,
    advertised: advertisedRange(mean, pay.width(unit, countryCode, level)),
  };
}

/** Low and high end whose middle is the average and whose ratio is the typical one. */
function advertisedRange(mean: number, logRatio: number | null): Estimate["advertised"] {
  if (logRatio === null) return null;
  const ratio = Math.exp(logRatio);
  const low = (2 * mean) / (1 + ratio);
  return { low: toCents(low), high: toCents(low * ratio), width: toFiveDecimals(ratio - 1) };
}

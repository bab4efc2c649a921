import type { Backtest, BandScale } from "#lib/domain/forecast.ts";
import { conformalQuantile } from "#lib/statistics/conformal.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import type { PaySample } from "../evidence/pay-sample.ts";
import type { PastForecast } from "./origin-forecast.ts";

/** What bands are drawn with. */
export type Bands = Pick<Backtest, "yearlyVariance" | "bandScales">;

/** A past forecast with its error: log of what was recorded less the log projected. */
export interface PastError {
  forecast: PastForecast;
  error: number;
}

/** Postings that a target year is taken to have at least. */
const fewestTargetPostings = 15;
/** Variance that a year adds to the log of a cell's average where files can be compared: 2% of pay. */
const comparableVariance = 0.0005;
/** The same where they cannot, as in an index's first years: 10% of pay. */
const incomparableVariance = 0.01;
/**
 * Target years at which past errors and the prior quantile weigh the same: a year's errors share that year's surprise,
 * so that each counts once.
 */
const priorYears = 4;
/**
 * Correlation of a cell's sampling error with that of the next year's file, which holds some of the same ranges: as
 * many as stood in 2023 and in 2024; decision 0133.
 */
const repeated = 0.1;
/** Only the errors of this many target years before are used: older files were made otherwise. */
const recentTargets = 2;

/**
 * How wide bands have to be: by horizon the split conformal quantile of past errors in units of the standard error
 * that their bands were drawn with, pulled to the normal quantile where years are few. The unit is each cell's own
 * standard error, so that grades need no scale of theirs. Never narrower for the second year than for the first.
 *
 * @param comparable whether the file that the projections start from can be compared with the year before.
 */
export function fitBands(errors: readonly PastError[], comparable: boolean): Bands {
  const yearlyVariance = comparable ? comparableVariance : incomparableVariance;
  const newest = Math.max(...errors.map(({ forecast }) => targetYear(forecast)));
  const recent = errors.filter(({ forecast }) => targetYear(forecast) > newest - recentTargets);
  const [next, later] = ([1, 2] as const).map((horizon) => {
    const own = recent.filter(({ forecast }) => forecast.horizon === horizon);
    return { horizon, n: own.length, scale: drawn(own) };
  });
  const bandScales = [next, later].flatMap((scale): BandScale[] =>
    scale === undefined ? [] : [{ ...scale, scale: Math.max(scale.scale, next?.scale ?? 0) }],
  );
  return { yearlyVariance, bandScales };
}

/** What the width of a projection's band depends on. */
export interface BandCell {
  /** The estimate that the projection grows from. */
  estimate: Pick<Prediction, "variance" | "ownWeight">;
  /** The pooled estimate at the horizon. */
  expected: { variance: number };
  /** Years ahead; beyond two the scale of the second year is used. */
  horizon: number;
  /** Relative variance of one of its postings. */
  spread: number;
  /** Recorded in the reference year; null where nothing was. */
  last: PaySample | null;
}

/**
 * Half width, on the log scale, of the 80% band of what a later year's file will show of a cell. Past
 * errors of cells with much evidence say little of those with none, so it is never less than what is not
 * known of the cell today and what each year adds: the future is not known better than the present.
 */
export function bandHalfWidth(bands: Bands, cell: BandCell): number {
  const { estimate, horizon } = cell;
  const scale = bands.bandScales.find((one) => one.horizon === Math.min(horizon, 2));
  const today = estimate.variance + horizon * bands.yearlyVariance;
  return Math.max(
    (scale?.scale ?? normal80) * Math.sqrt(expectedVariance(cell, bands.yearlyVariance)),
    normal80 * Math.sqrt(today),
  );
}

/** As many effective postings as the reference year has, and at least 15: more of them never widen a band. */
function targetPostings(last: PaySample | null): number {
  return Math.max(last?.effective ?? 0, fewestTargetPostings);
}

function drawn(errors: readonly PastError[]): number {
  const scores = errors.map(
    ({ forecast, error }) =>
      Math.abs(error) / Math.sqrt(expectedVariance(forecast, comparableVariance)),
  );
  const quantile = conformalQuantile(scores, 0.8);
  if (!Number.isFinite(quantile)) return normal80;
  const years = new Set(errors.map(({ forecast }) => targetYear(forecast))).size;
  return (years * quantile + priorYears * normal80) / (years + priorYears);
}

/** Variance of what the file of the projected year shows around the projection. */
function expectedVariance(
  { estimate, expected, horizon, spread, last }: BandCell,
  yearlyVariance: number,
): number {
  const own = 1 - 2 * repeated ** horizon * estimate.ownWeight;
  return expected.variance + horizon * yearlyVariance + (own * spread) / targetPostings(last);
}

function targetYear({ origin, horizon }: PastForecast): number {
  return origin + horizon;
}

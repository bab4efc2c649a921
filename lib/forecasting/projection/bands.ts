import type { Backtest, BandScale } from "#lib/domain/forecast.ts";
import { conformalQuantile } from "#lib/statistics/conformal.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import type { PaySample } from "../evidence/pay-sample.ts";
import { grades } from "../pay/grade.ts";
import { freshGrade } from "../pay/printed-band.ts";
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
/** Past errors at which their own quantile and the prior one weigh the same. */
const priorErrors = 60;
/** Only the errors of this many target years before are used: older files were made otherwise. */
const recentTargets = 2;

/**
 * How wide bands have to be: by horizon and grade the split conformal quantile of past errors in units
 * of the standard error that their bands were drawn with, pulled to the normal quantile where errors
 * are few. Never narrower for the second year than for the first.
 *
 * @param comparable whether the file that the projections start from can be compared with the year before.
 */
export function fitBands(errors: readonly PastError[], comparable: boolean): Bands {
  const yearlyVariance = comparable ? comparableVariance : incomparableVariance;
  const newest = Math.max(...errors.map(({ forecast }) => targetYear(forecast)));
  const recent = errors.filter(({ forecast }) => targetYear(forecast) > newest - recentTargets);
  const scales: BandScale[] = [];
  for (const horizon of [1, 2] as const) {
    const own = recent.filter(({ forecast }) => forecast.horizon === horizon);
    const floor = (grade: BandScale["grade"]) =>
      scales.find((scale) => scale.horizon < horizon && scale.grade === grade)?.scale ?? 0;
    const overall = drawn(own, normal80);
    const all = Math.max(overall, floor("all"));
    scales.push({ horizon, grade: "all", n: own.length, scale: all });
    for (const grade of grades) {
      const graded = own.filter(({ forecast }) => freshGrade(forecast.estimate) === grade);
      const scale = Math.max(drawn(graded, all), floor(grade));
      scales.push({ horizon, grade, n: graded.length, scale });
    }
  }
  return { yearlyVariance, bandScales: scales };
}

/** What the width of a projection's band depends on. */
export interface BandCell {
  /** The estimate that the projection grows from. */
  estimate: { variance: number };
  /** The pooled estimate at the horizon. */
  expected: { variance: number };
  /** Years ahead; beyond two the scale of the second year is used. */
  horizon: number;
  /** Relative variance of one posting. */
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
  const grade = freshGrade(estimate);
  const scale = bands.bandScales.find(
    (scale) => scale.horizon === Math.min(horizon, 2) && scale.grade === grade,
  );
  const today = estimate.variance + horizon * bands.yearlyVariance;
  return Math.max(
    (scale?.scale ?? normal80) * Math.sqrt(expectedVariance(cell, bands.yearlyVariance)),
    normal80 * Math.sqrt(today),
  );
}

/** As many effective postings as the reference year has, and at least 15. */
function targetPostings(last: PaySample | null): number {
  return last === null || last.postings < fewestTargetPostings
    ? fewestTargetPostings
    : last.effective;
}

function drawn(errors: readonly PastError[], prior: number): number {
  const scores = errors.map(
    ({ forecast, error }) =>
      Math.abs(error) / Math.sqrt(expectedVariance(forecast, comparableVariance)),
  );
  const quantile = conformalQuantile(scores, 0.8);
  if (!Number.isFinite(quantile)) return prior;
  return (scores.length * quantile + priorErrors * prior) / (scores.length + priorErrors);
}

/** Variance of what the file of the projected year shows around the projection. */
function expectedVariance(
  { expected, horizon, spread, last }: Omit<BandCell, "estimate">,
  yearlyVariance: number,
): number {
  return expected.variance + horizon * yearlyVariance + spread / targetPostings(last);
}

function targetYear({ origin, horizon }: PastForecast): number {
  return origin + horizon;
}

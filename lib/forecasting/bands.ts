import { mean } from "d3-array";
import type { Backtest, BandScale } from "#lib/domain/forecast.ts";
import { conformalQuantile } from "#lib/statistics/conformal.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { gradeOf, grades } from "./grade.ts";
import type { PastForecast } from "./origin-forecast.ts";
import type { PaySample } from "./pay-sample.ts";

/** What bands are drawn with. */
export type Bands = Pick<Backtest, "yearlyVariance" | "bandScales">;

/** A past forecast with its error: log of what was recorded less the log projected. */
export interface PastError {
  forecast: PastForecast;
  error: number;
}

/** Postings that a target year is taken to have at least. */
const fewestTargetPostings = 15;
/** Variance of a year where no past error tells: pay of a cell moves by 10%. */
const unknownYearlyVariance = 0.01;
const yearlyVariances = [0.001, 0.002, 0.004, 0.006, 0.008, 0.01, 0.015, 0.02, 0.03, 0.04];
/** Past errors at which their own quantile and the prior one weigh the same. */
const priorErrors = 30;
/** Only the errors of this many target years before are used: older files were made otherwise. */
const recentTargets = 2;

/**
 * How wide bands have to be, from past errors: first the variance that a year adds (most likely under
 * a normal law), then by horizon and grade the split conformal quantile of errors in units of their
 * expected standard error, drawn to the normal one where errors are few. Never narrower for the second
 * year than for the first.
 */
export function fitBands(errors: readonly PastError[]): Bands {
  const newest = Math.max(...errors.map(({ forecast }) => targetYear(forecast)));
  const recent = errors.filter(({ forecast }) => targetYear(forecast) > newest - recentTargets);
  const yearlyVariance = mostLikely(recent.filter(({ forecast }) => forecast.horizon === 1));
  const scales: BandScale[] = [];
  for (const horizon of [1, 2] as const) {
    const own = recent.filter(({ forecast }) => forecast.horizon === horizon);
    const floor = (grade: BandScale["grade"]) =>
      scales.find((scale) => scale.horizon < horizon && scale.grade === grade)?.scale ?? 0;
    const overall = drawn(own, normal80, yearlyVariance);
    const all = Math.max(overall, floor("all"));
    scales.push({ horizon, grade: "all", n: own.length, scale: all });
    for (const grade of grades) {
      const graded = own.filter(
        ({ forecast }) => gradeOf(Math.sqrt(forecast.estimate.variance), false) === grade,
      );
      const scale = Math.max(drawn(graded, all, yearlyVariance), floor(grade));
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

/** Half width, on the log scale, of the 80% band of what a later year's file will show of a cell. */
export function bandHalfWidth(bands: Bands, cell: BandCell): number {
  const grade = gradeOf(Math.sqrt(cell.estimate.variance), false);
  const scale = bands.bandScales.find(
    (scale) => scale.horizon === Math.min(cell.horizon, 2) && scale.grade === grade,
  );
  const variance =
    cell.expected.variance +
    cell.horizon * bands.yearlyVariance +
    cell.spread / targetPostings(cell.last);
  return (scale?.scale ?? normal80) * Math.sqrt(variance);
}

/** As many effective postings as the reference year has, and at least 15. */
function targetPostings(last: PaySample | null): number {
  return last === null || last.postings < fewestTargetPostings
    ? fewestTargetPostings
    : last.effective;
}

function mostLikely(errors: readonly PastError[]): number {
  if (errors.length === 0) return unknownYearlyVariance;
  let best = { variance: unknownYearlyVariance, likelihood: Number.NEGATIVE_INFINITY };
  for (const variance of yearlyVariances) {
    const likelihood =
      mean(errors, ({ forecast, error }) => {
        const total = expectedVariance(forecast, variance);
        return -Math.log(total) - error ** 2 / total;
      }) ?? 0;
    if (likelihood > best.likelihood) best = { variance, likelihood };
  }
  return best.variance;
}

function drawn(errors: readonly PastError[], prior: number, yearlyVariance: number): number {
  const scores = errors.map(
    ({ forecast, error }) =>
      Math.abs(error) / Math.sqrt(expectedVariance(forecast, yearlyVariance)),
  );
  const quantile = conformalQuantile(scores, 0.8);
  if (!Number.isFinite(quantile)) return prior;
  return (scores.length * quantile + priorErrors * prior) / (scores.length + priorErrors);
}

function expectedVariance(forecast: PastForecast, yearlyVariance: number): number {
  const { expected, horizon, spread, target } = forecast;
  return expected.variance + horizon * yearlyVariance + spread / target.effective;
}

function targetYear({ origin, horizon }: PastForecast): number {
  return origin + horizon;
}

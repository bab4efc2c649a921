import { mean, quantile } from "d3-array";

/** A forecast and what happened, both as logs, with the half width of its 80% band. */
export interface Scored {
  projected: number;
  actual: number;
  halfWidth: number;
}

/** How forecasts did. Errors are fractions of what happened; the interval score is on the log scale. */
export interface ForecastScores {
  n: number;
  mape: number | null;
  bias: number | null;
  coverage: number | null;
  intervalScore: number | null;
}

/** Mean absolute percentage error, mean percentage error, coverage and mean interval score of 80% bands. */
export function scoreForecasts(forecasts: readonly Scored[]): ForecastScores {
  const relative = forecasts.map(({ projected, actual }) => Math.exp(projected - actual) - 1);
  return {
    n: forecasts.length,
    mape: mean(relative, Math.abs) ?? null,
    bias: mean(relative) ?? null,
    coverage:
      mean(forecasts, ({ projected, actual, halfWidth }) =>
        Math.abs(projected - actual) <= halfWidth ? 1 : 0,
      ) ?? null,
    intervalScore:
      mean(forecasts, ({ projected, actual, halfWidth }) =>
        intervalScore({ low: projected - halfWidth, high: projected + halfWidth }, actual, 0.8),
      ) ?? null,
  };
}

/**
 * The constant band that would have had the best interval score on these forecasts, known only in
 * hindsight: its half width is the 80% quantile of absolute errors.
 *
 * @throws RangeError where there is no forecast.
 */
export function bestConstantBand(forecasts: readonly Omit<Scored, "halfWidth">[]): number {
  const errors = forecasts.map(({ projected, actual }) => Math.abs(projected - actual));
  const band = quantile(errors, 0.8);
  if (band === undefined) throw new RangeError("no forecast to draw a band around");
  return band;
}

/**
 * Interval score of one observation: the width of the interval and, for a miss, 2 / alpha times the
 * distance by which it missed; lower is better. Winkler 1972, JASA 67, 187-191; Gneiting and Raftery
 * 2007, JASA 102, 359-378.
 *
 * @param coverage nominal coverage of the interval, 0.8 for an 80% interval (alpha is 0.2).
 */
export function intervalScore(
  { low, high }: { low: number; high: number },
  actual: number,
  coverage: number,
): number {
  const penalty = 2 / (1 - coverage);
  const miss = Math.max(low - actual, actual - high, 0);
  return high - low + penalty * miss;
}

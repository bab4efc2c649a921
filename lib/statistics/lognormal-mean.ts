import { sum } from "d3-array";

/** Answers as the moments of their logs. */
export interface LogMoments {
  n: number;
  meanLog: number;
  varianceLog: number;
}

/**
 * Mean of lognormal groups together, each weighed by its number: exp(m + v/2) of a group. `variance` is that of the
 * log of the mean by Cox, v/n + v²/(2(n - 1)) of a group (Zhou and Gao 1997, Statistics in Medicine 16, 783-790).
 *
 * @returns n of all groups; NaN where there is none.
 */
export function lognormalMean(groups: readonly LogMoments[]): {
  n: number;
  mean: number;
  variance: number;
} {
  const n = sum(groups, (group) => group.n);
  const meanOf = ({ meanLog, varianceLog }: LogMoments) => Math.exp(meanLog + varianceLog / 2);
  const mean = groups.length === 0 ? Number.NaN : sum(groups, (one) => (one.n / n) * meanOf(one));
  const variance = sum(
    groups,
    (one) =>
      ((one.n / n) * (meanOf(one) / mean)) ** 2 *
      (one.varianceLog / one.n + one.varianceLog ** 2 / (2 * (one.n - 1))),
  );
  return { n, mean, variance };
}

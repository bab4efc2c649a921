import { fixedPoint } from "./fixed-point.ts";

/** Smallest variance kept, so that logs and ratios stay finite. */
export const smallestVariance = 1e-6;
const largestVariance = 10;
/**
 * Variances have settled when none that matters changes by more than this on the log scale in a step: then no estimate lies
 * further than a twentieth of its standard error from where an endless search ends; decision 0237.
 */
const usualTolerance = 0.01;
/** Variances below this do not matter: a standard deviation of 1%. */
const negligible = 1e-4;
/** Ten times what was ever needed. */
const mostSteps = 300;

/**
 * Variances of components by a fixed point of their logs, each within bounds.
 *
 * @param step better variances than those given.
 * @throws RangeError where they do not settle.
 */
export function searchVariances(
  start: readonly number[],
  step: (variances: readonly number[]) => readonly number[],
  tolerance = usualTolerance,
): number[] {
  const end = fixedPoint(
    logsOf(start),
    (logs) => logsOf(step(variancesOf(logs))),
    (before, after) =>
      after.every((log, k) => {
        const old = before[k] ?? log;
        return Math.max(log, old) < Math.log(negligible) || Math.abs(log - old) < tolerance;
      }),
    mostSteps,
  );
  return variancesOf(end);
}

/** A component's variance: the squares of its effects over their effective number. */
export function varianceOf(squares: number, number: number): number {
  return number > 0 ? Math.max(squares / number, smallestVariance) : smallestVariance;
}

function logsOf(variances: readonly number[]): number[] {
  return variances.map((variance) => Math.log(Math.max(variance, smallestVariance)));
}

function variancesOf(logs: readonly number[]): number[] {
  return logs.map((log) => Math.min(Math.max(Math.exp(log), smallestVariance), largestVariance));
}

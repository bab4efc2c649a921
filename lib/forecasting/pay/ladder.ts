import { isotonic } from "#lib/statistics/isotonic.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";

/** A step down the ladder is kept where it is more than this many standard errors of the difference. */
export const ladderThreshold = 2;

/**
 * Pay of levels in rising order, forced to rise unless the evidence clearly says otherwise: where one
 * level is lower than the one before by more than `ladderThreshold` standard errors, the fall stays
 * and the ladder is made to rise on either side of it.
 */
export function risingLadder(predictions: readonly Prediction[]): number[] {
  const runs: Prediction[][] = [];
  for (const prediction of predictions) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || clearlyFalls(before, prediction)) {
      runs.push([prediction]);
    } else run.push(prediction);
  }
  return runs.flatMap((run) =>
    isotonic(run.map(({ value, variance }) => ({ value, weight: 1 / Math.max(variance, 1e-9) }))),
  );
}

function clearlyFalls(lower: Prediction, higher: Prediction): boolean {
  const error = Math.sqrt(lower.variance + higher.variance);
  return lower.value - higher.value > ladderThreshold * error;
}

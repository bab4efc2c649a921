import { at } from "./at.ts";

/** Longest extrapolation, in steps: further ones overshoot more often than they help. */
const longestLeap = 16;

/**
 * Fixed point of a slowly converging map, by squared extrapolation: two steps show where the sequence
 * is heading, a third starts from there (SQUAREM: Varadhan and Roland 2008, Scandinavian Journal of
 * Statistics 35, 335-353, scheme S3).
 *
 * @param settled says from a point and its image whether to stop; the image is returned.
 * @param mostSteps evaluations of `step` at most.
 */
export function fixedPoint(
  start: readonly number[],
  step: (point: readonly number[]) => readonly number[],
  settled: (before: readonly number[], after: readonly number[]) => boolean,
  mostSteps: number,
): readonly number[] {
  let point = start;
  for (let steps = 0; steps < mostSteps; steps += 3) {
    const first = step(point);
    if (settled(point, first)) return first;
    const second = step(first);
    if (settled(first, second)) return second;
    point = step(extrapolated(point, first, second));
  }
  return point;
}

function extrapolated(
  point: readonly number[],
  first: readonly number[],
  second: readonly number[],
): number[] {
  const change = first.map((value, k) => value - at(point, k));
  const bend = second.map((value, k) => value - at(first, k) - at(change, k));
  const length = Math.min(Math.max(Math.hypot(...change) / Math.hypot(...bend), 1), longestLeap);
  return point.map((value, k) => value + 2 * length * at(change, k) + length ** 2 * at(bend, k));
}

import { at } from "./at.ts";

/** Longest extrapolation, in steps: further ones overshoot more often than they help. */
const longestLeap = 16;

/**
 * Fixed point of a slowly converging map, by squared extrapolation: two steps show where the sequence
 * is heading, a third starts from there (SQUAREM: Varadhan and Roland 2008, Scandinavian Journal of
 * Statistics 35, 335-353, scheme S3). The end is where two steps in a row are settled: after a leap
 * one step may hardly move and the next far.
 *
 * @param settled says from a point and its image whether the image is near enough to the end.
 * @param mostSteps evaluations of `step` after which the search is given up.
 * @throws RangeError where nothing has settled by then.
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
    const second = step(first);
    if (settled(point, first) && settled(first, second)) return second;
    point = step(extrapolated(point, first, second));
  }
  throw new RangeError(`the search has not settled after ${mostSteps} steps`);
}

/** Where two steps are heading. A value that they carry to and fro is taken in between, where its line meets itself. */
function extrapolated(
  point: readonly number[],
  first: readonly number[],
  second: readonly number[],
): number[] {
  const steps = point.map((value, k) => {
    const change = at(first, k) - value;
    const next = at(second, k) - at(first, k);
    return { value, change, next, bend: next - change, turns: change * next < 0 };
  });
  const ahead = steps.filter(({ turns }) => !turns);
  const reach = Math.hypot(...ahead.map(({ change }) => change));
  const bent = Math.hypot(...ahead.map(({ bend }) => bend));
  const length = Math.min(Math.max(reach / bent, 1), longestLeap) || 1;
  return steps.map(({ value, change, next, bend, turns }) =>
    turns
      ? value + change ** 2 / (change - next)
      : value + 2 * length * change + length ** 2 * bend,
  );
}

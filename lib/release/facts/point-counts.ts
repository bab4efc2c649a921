import { quantileSorted, tickStep } from "d3-array";
import type { RecordedFacts } from "#lib/domain/cell-facts.ts";

/** Fewer than these are too few for a shape. */
const leastPoints = 30;
/** About so many steps hold the middle eight tenths. */
const stepsOfMost = 10;

/**
 * How many pay points lie in each step of equal, round width. The steps run from the lowest fiftieth to the highest;
 * what lies beyond is counted in the first and the last.
 *
 * @param sorted rising.
 * @returns null of too few, and where most are one amount.
 */
export function pointCounts(sorted: readonly number[]): RecordedFacts["points"] {
  const at = (p: number) => quantileSorted([...sorted], p) ?? Number.NaN;
  const step = tickStep(at(0.1), at(0.9), stepsOfMost);
  if (sorted.length < leastPoints || !(step > 0)) return null;
  const from = Math.floor(at(0.02) / step) * step;
  const last = Math.floor((at(0.98) - from) / step);
  const counts = new Array<number>(last + 1).fill(0);
  for (const point of sorted) {
    const place = Math.min(Math.max(Math.floor((point - from) / step), 0), last);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { from, step, counts };
}

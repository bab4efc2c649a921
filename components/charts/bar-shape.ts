import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { percentAxis } from "./axis.ts";
import { percent } from "./percent.ts";

/** What a bar in a line draws: places in percent, and the class that says how sure it is. */
export type BarShape = { low: string; width: string; mean: string; look: string };

/** Narrower than this, in percent, a band would not be seen. */
const leastWidth = 0.6;

/**
 * The shape of a bar: darker where the evidence is stronger, an outline with dashes where the cell has
 * none of its own.
 */
export function barShape(bar: IntervalBar): BarShape {
  const axis = percentAxis(bar.scale);
  const low = axis(bar.low80);
  return {
    low: percent(low),
    width: percent(Math.max(axis(bar.high80) - low, leastWidth)),
    mean: percent(axis(bar.mean)),
    look: bar.modelled ? "band-modelled" : `band-${bar.grade}`,
  };
}

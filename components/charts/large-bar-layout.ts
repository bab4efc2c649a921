import { isDeepStrictEqual } from "node:util";
import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { type Axis, percentAxis } from "./axis.ts";
import { estimateLabel, phoneLabels, wideLabels } from "./bar-labels.ts";
import { barShape } from "./bar-shape.ts";
import type { LargeBarLayout } from "./large-bar-drawing.tsx";
import { narrowest } from "./narrowest.ts";
import { percent } from "./percent.ts";

function spreadOf(bar: IntervalBar, axis: Axis) {
  if (!bar.spread) return null;
  const { p10, p25, p75, p90 } = bar.spread;
  const span = (from: number, to: number) => ({
    x: percent(axis(from)),
    width: percent(axis(to) - axis(from)),
  });
  return { line: span(p10, p90), box: span(p25, p75) };
}

/**
 * The signature drawing of a page, laid out: the figure, its 80% band and the spread of pay around it.
 *
 * @param namesFigure whether the figure is not the one above the drawing, so that its label must say what it is.
 */
export function largeBarLayout(bar: IntervalBar, namesFigure: boolean): LargeBarLayout {
  const axis = percentAxis(bar.scale);
  const figure = (width: number) =>
    namesFigure ? estimateLabel(bar.meanShown, width) : bar.meanShown;
  const wide = wideLabels(bar, axis, figure(narrowest.wide));
  const phone = phoneLabels(bar, axis, figure(narrowest.phone));
  return {
    description: bar.description,
    shape: barShape(bar),
    spread: spreadOf(bar, axis),
    wide,
    phone: isDeepStrictEqual(wide, phone) ? null : phone,
  };
}

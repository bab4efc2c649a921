import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { type Axis, percent, percentAxis } from "./axis.ts";
import { estimateLabel, phoneLabels, wideLabels } from "./bar-labels.ts";
import { barShape } from "./bar-shape.ts";
import { LargeBarDrawing } from "./large-bar-drawing.tsx";
import { narrowest } from "./narrowest.ts";

function spreadOf(bar: IntervalBar, axis: Axis) {
  if (!bar.spread) return null;
  const { p10, p25, p75, p90 } = bar.spread;
  const span = (from: number, to: number) => ({
    x: percent(axis(from)),
    width: percent(axis(to) - axis(from)),
  });
  return { line: span(p10, p90), box: span(p25, p75) };
}

/** The signature drawing of a page: the figure, its 80% band and the spread of pay points around it. */
export function IntervalBarLarge({
  bar,
  namesFigure = false,
}: {
  bar: IntervalBar;
  /** Whether the figure is not the headline above the drawing, so that its label must say what it is. */
  namesFigure?: boolean;
}) {
  const axis = percentAxis(bar.scale);
  const figure = (width: number) =>
    namesFigure ? estimateLabel(bar.meanShown, width) : bar.meanShown;
  const layout = {
    description: bar.description,
    shape: barShape(bar),
    spread: spreadOf(bar, axis),
    wide: wideLabels(bar, axis, figure(narrowest.wide)),
    phone: phoneLabels(bar, axis, figure(narrowest.phone)),
  };
  return <LargeBarDrawing layout={layout} />;
}

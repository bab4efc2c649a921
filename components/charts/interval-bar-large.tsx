import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { type Axis, percent, percentAxis } from "./axis.ts";
import { phoneLabels, wideLabels } from "./bar-labels.ts";
import { barShape } from "./bar-shape.ts";
import { LargeBarDrawing } from "./large-bar-drawing.tsx";

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
  figureName,
}: {
  bar: IntervalBar;
  /** What the figure is, where it is not the headline above the drawing: "estimate". */
  figureName?: string;
}) {
  const axis = percentAxis(bar.scale);
  const figure = figureName ? `${figureName} ${bar.meanShown}` : bar.meanShown;
  const layout = {
    description: bar.description,
    shape: barShape(bar),
    spread: spreadOf(bar, axis),
    wide: wideLabels(bar, axis, figure),
    phone: phoneLabels(bar, axis, figure),
  };
  return <LargeBarDrawing layout={layout} />;
}

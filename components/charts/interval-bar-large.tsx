import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { type Axis, percent, percentAxis } from "./axis.ts";
import { barShape } from "./bar-shape.ts";
import { type BarLabel, LargeBarDrawing } from "./large-bar-drawing.tsx";

/** Keeps a label inside the drawing: near an end it is anchored at that end. */
function anchored(at: number, margin: number): Pick<BarLabel, "at" | "anchor"> {
  if (at < margin) return { at: percent(Math.max(at - margin / 2, 0)), anchor: "start" };
  if (at > 100 - margin) return { at: percent(Math.min(at + margin / 2, 100)), anchor: "end" };
  return { at: percent(at), anchor: "middle" };
}

function wideLabels(bar: IntervalBar, axis: Axis, figure: string): BarLabel[] {
  const mean: BarLabel = { ...anchored(axis(bar.mean), 6), y: 16, text: figure, strong: true };
  if (!bar.spread) {
    return [
      mean,
      {
        at: percent(axis(bar.low80)),
        y: 100,
        text: bar.low80Shown,
        anchor: axis(bar.low80) < 14 ? "start" : "end",
      },
      {
        at: percent(axis(bar.high80)),
        y: 100,
        text: bar.high80Shown,
        anchor: axis(bar.high80) > 86 ? "end" : "start",
      },
    ];
  }
  const { p10, p25, p75, p90, p10Shown, p25Shown, p75Shown, p90Shown } = bar.spread;
  return [
    mean,
    { ...anchored(axis(p10), 7), y: 92, text: p10Shown },
    { ...anchored(axis(p10), 7), y: 110, text: "low tenth" },
    {
      ...anchored((axis(p25) + axis(p75)) / 2, 18),
      y: 92,
      text: `middle half: ${p25Shown} to ${p75Shown}`,
    },
    { ...anchored(axis(p90), 7), y: 92, text: p90Shown },
    { ...anchored(axis(p90), 7), y: 110, text: "top tenth" },
  ];
}

/** A phone has room for the ends and one line: the middle half goes below them. */
function phoneLabels(bar: IntervalBar, axis: Axis, figure: string): BarLabel[] {
  const mean: BarLabel = { ...anchored(axis(bar.mean), 14), y: 16, text: figure, strong: true };
  if (!bar.spread) {
    return [
      mean,
      { at: "0", y: 100, text: bar.low80Shown, anchor: "start" },
      { at: "100%", y: 100, text: bar.high80Shown, anchor: "end" },
    ];
  }
  const { p10Shown, p25Shown, p75Shown, p90Shown } = bar.spread;
  return [
    mean,
    { at: "0", y: 94, text: `low tenth ${p10Shown}`, anchor: "start" },
    { at: "100%", y: 94, text: `top tenth ${p90Shown}`, anchor: "end" },
    { at: "0", y: 116, text: `middle half ${p25Shown} to ${p75Shown}`, anchor: "start" },
  ];
}

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

import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { type Axis, percent, percentAxis } from "./axis.ts";
import { barShape } from "./bar-shape.ts";
import { IntervalMarks } from "./interval-marks.tsx";

type Anchor = "start" | "middle" | "end";
type Label = { at: number; y: number; text: string; anchor: Anchor; strong?: boolean };

/** The spread of pay points behind the band: low to top tenth as a line, the middle half as a box. */
function SpreadMarks({ bar, axis }: { bar: IntervalBar; axis: Axis }) {
  if (!bar.spread) return null;
  const { p10, p25, p75, p90 } = bar.spread;
  return (
    <>
      <rect x={percent(axis(p10))} width={percent(axis(p90) - axis(p10))} className="spread-line" />
      <rect x={percent(axis(p25))} width={percent(axis(p75) - axis(p25))} className="spread-box" />
    </>
  );
}

function Drawing({
  bar,
  axis,
  labels,
  className,
}: {
  bar: IntervalBar;
  axis: Axis;
  labels: Label[];
  className: string;
}) {
  return (
    <svg className={className} role="img" aria-label={bar.description}>
      <SpreadMarks bar={bar} axis={axis} />
      <IntervalMarks shape={barShape(bar)} />
      {labels.map((label) => (
        <text
          key={`${label.y} ${label.text}`}
          x={percent(label.at)}
          y={label.y}
          textAnchor={label.anchor}
          className={label.strong ? "label-strong" : "label"}
        >
          {label.text}
        </text>
      ))}
    </svg>
  );
}

/** Keeps a label inside the drawing: near an end it is anchored at that end. */
function anchored(at: number, margin: number): { at: number; anchor: Anchor } {
  if (at < margin) return { at: Math.max(at - margin / 2, 0), anchor: "start" };
  if (at > 100 - margin) return { at: Math.min(at + margin / 2, 100), anchor: "end" };
  return { at, anchor: "middle" };
}

function wideLabels(bar: IntervalBar, axis: Axis, figure: string): Label[] {
  const mean: Label = { ...anchored(axis(bar.mean), 6), y: 16, text: figure, strong: true };
  if (!bar.spread) {
    return [
      mean,
      { at: axis(bar.low80), y: 100, text: bar.low80Shown, anchor: "end" },
      { at: axis(bar.high80), y: 100, text: bar.high80Shown, anchor: "start" },
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
function phoneLabels(bar: IntervalBar, axis: Axis, figure: string): Label[] {
  const mean: Label = { ...anchored(axis(bar.mean), 14), y: 16, text: figure, strong: true };
  if (!bar.spread) {
    return [
      mean,
      { at: 0, y: 100, text: bar.low80Shown, anchor: "start" },
      { at: 100, y: 100, text: bar.high80Shown, anchor: "end" },
    ];
  }
  const { p10Shown, p25Shown, p75Shown, p90Shown } = bar.spread;
  return [
    mean,
    { at: 0, y: 94, text: `low tenth ${p10Shown}`, anchor: "start" },
    { at: 100, y: 94, text: `top tenth ${p90Shown}`, anchor: "end" },
    { at: 0, y: 116, text: `middle half ${p25Shown} to ${p75Shown}`, anchor: "start" },
  ];
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
  return (
    <div className="bar-large">
      <Drawing bar={bar} axis={axis} labels={wideLabels(bar, axis, figure)} className="only-wide" />
      <Drawing
        bar={bar}
        axis={axis}
        labels={phoneLabels(bar, axis, figure)}
        className="only-phone"
      />
    </div>
  );
}

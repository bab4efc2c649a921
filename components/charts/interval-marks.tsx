import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { type Axis, percent } from "./axis.ts";

/**
 * The band and its figure, the same wherever a bar is drawn: the fill is darker where the evidence
 * is stronger, and the outline is dashed where the cell has none of its own. `middle` is the height
 * of the line that they sit on, in pixels.
 */
export function IntervalMarks({
  bar,
  axis,
  middle,
  band,
  tick,
}: {
  bar: IntervalBar;
  axis: Axis;
  middle: number;
  band: number;
  tick: number;
}) {
  const low = axis(bar.low80);
  const width = Math.max(axis(bar.high80) - low, 0.6);
  return (
    <>
      <rect
        x={percent(low)}
        y={middle - band / 2}
        width={percent(width)}
        height={band}
        className={bar.modelled ? "band-modelled" : `band-${bar.grade}`}
      />
      <line
        x1={percent(axis(bar.mean))}
        x2={percent(axis(bar.mean))}
        y1={middle - tick / 2}
        y2={middle + tick / 2}
        className="tick"
      />
    </>
  );
}

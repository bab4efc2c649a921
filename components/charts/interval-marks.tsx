import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { type Axis, percent } from "./axis.ts";

/**
 * The band and its figure, the same wherever a bar is drawn: the fill is darker where the evidence
 * is stronger, and the outline is dashed where the cell has none of its own. Heights come from the
 * stylesheet: a page holds dozens of bars, and its weight is theirs.
 */
export function IntervalMarks({ bar, axis }: { bar: IntervalBar; axis: Axis }) {
  const low = axis(bar.low80);
  return (
    <>
      <rect
        x={percent(low)}
        width={percent(Math.max(axis(bar.high80) - low, 0.6))}
        className={bar.modelled ? "band-modelled" : `band-${bar.grade}`}
      />
      <rect x={percent(axis(bar.mean))} className="tick" />
    </>
  );
}

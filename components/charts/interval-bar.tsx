import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { percentAxis } from "./axis.ts";
import { IntervalMarks } from "./interval-marks.tsx";

const height = 22;

/** The bar as a line of a table or list. Its figures stand beside it in text, so it is hidden from readers' ears. */
export function IntervalBarLine({ bar }: { bar: IntervalBar }) {
  return (
    <svg className="bar-line" height={height} aria-hidden="true">
      <line x1="0" x2="100%" y1={height / 2} y2={height / 2} className="baseline" />
      <IntervalMarks
        bar={bar}
        axis={percentAxis(bar.scale)}
        middle={height / 2}
        band={10}
        tick={18}
      />
    </svg>
  );
}

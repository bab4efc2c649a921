import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { percentAxis } from "./axis.ts";
import { IntervalMarks } from "./interval-marks.tsx";

/** The bar as a line of a table or list. Its figures stand beside it in text, so it is hidden from readers' ears. */
export function IntervalBarLine({ bar }: { bar: IntervalBar }) {
  return (
    <svg className="bar-line" aria-hidden="true">
      <IntervalMarks bar={bar} axis={percentAxis(bar.scale)} />
    </svg>
  );
}

import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { barShape } from "./bar-shape.ts";
import { IntervalMarks } from "./interval-marks.tsx";

/** The bar as a line of a table or list. Its figures stand beside it in text, so it is hidden from readers' ears. */
export function IntervalBarLine({ bar }: { bar: IntervalBar }) {
  return (
    <svg className="bar-line" aria-hidden="true">
      <IntervalMarks shape={barShape(bar)} />
    </svg>
  );
}

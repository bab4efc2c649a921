"use client";

import type { BarShape } from "#components/charts/bar-shape.ts";
import { IntervalMarks } from "#components/charts/interval-marks.tsx";
import { ConfidenceMark, type ConfidenceWords } from "#components/ui/confidence-mark.tsx";

/** One line of a list of cells, ready to print. */
export type CellLine = {
  /** Null where the page is not linked. */
  href: string | null;
  name: string;
  figure: string;
  /** What kind of pay the figure is of. */
  kind: string;
  band: string;
  bar: BarShape;
  confidence: ConfidenceWords | null;
  projection: string | null;
};

/**
 * Draws the lines of a list of cells: each in one row where there is room. A client component for its weight alone, as
 * CitedText is.
 */
export function CellLines({ lines }: { lines: CellLine[] }) {
  return (
    <ul className="cell-list cell-rows">
      {lines.map(({ href, name, figure, kind, band, bar, confidence, projection }) => (
        <li key={name}>
          {href === null ? <span>{name}</span> : <a href={href}>{name}</a>}
          <span className="cell-amount">{figure}</span>
          <small className="cell-kind">{kind}</small>
          <small className="cell-band">{band}</small>
          <svg className="bar-line" aria-hidden="true">
            <IntervalMarks shape={bar} />
          </svg>
          <small className="cell-next">{projection}</small>
          {confidence ? <ConfidenceMark confidence={confidence} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** What stands in the columns of rows below; the rows themselves say it without. */
export function CellColumns({ name }: { name: string }) {
  return (
    <p className="cell-columns" aria-hidden="true">
      <span>{name}</span>
      <span className="cell-amount">Pay a year</span>
      <span className="cell-band">Likely between</span>
      <span className="cell-kind">Kind of pay</span>
      <span className="cell-next">Projected</span>
      <span className="confidence">Sure</span>
    </p>
  );
}

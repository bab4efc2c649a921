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

/** Draws the lines of a list of cells. A client component for its weight alone, as CitedText is. */
export function CellLines({ lines }: { lines: CellLine[] }) {
  return (
    <ul className="cell-list">
      {lines.map(({ href, name, figure, kind, band, bar, confidence, projection }) => (
        <li key={name}>
          {href === null ? <span>{name}</span> : <a href={href}>{name}</a>}
          <span className="cell-figure">
            {figure}
            <small>{kind}</small>
            <small>{band}</small>
          </span>
          <svg className="bar-line" aria-hidden="true">
            <IntervalMarks shape={bar} />
          </svg>
          <small className="cell-notes">
            {confidence ? <ConfidenceMark confidence={confidence} /> : null}
            {projection ? <span>{projection}</span> : null}
          </small>
        </li>
      ))}
    </ul>
  );
}

"use client";

import type { BarShape } from "#components/charts/bar-shape.ts";
import { IntervalMarks } from "#components/charts/interval-marks.tsx";
import { ConfidenceMark, type ConfidenceWords } from "#components/ui/confidence-mark.tsx";
import type { ListKeys } from "#lib/reader/arrange.ts";
import { useListChoice } from "./use-list-choice.ts";

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
  /** What readers choose by, on pages with controls. */
  keys?: Pick<ListKeys, "kind" | "amount" | "projected" | "group">;
};

function keysOf({ name, confidence, keys }: CellLine): ListKeys {
  return { name, ...keys, ...(confidence ? { dots: confidence.dots } : {}) };
}

/** Draws the lines of a list of cells. A client component for its weight alone, as CitedText is. */
export function CellLines({ lines }: { lines: CellLine[] }) {
  const chosen = useListChoice();
  const wanted = chosen?.live.arrange(lines, keysOf, chosen.choice) ?? lines;
  if (wanted.length === 0) {
    return <p className="text-muted">{`None of the ${lines.length} here fits what you chose.`}</p>;
  }
  return (
    <ul className="cell-list">
      {wanted.map(({ href, name, figure, kind, band, bar, confidence, projection }) => (
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

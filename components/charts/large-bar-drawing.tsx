"use client";

import type { BarLabel } from "./bar-labels.ts";
import type { BarShape } from "./bar-shape.ts";
import { IntervalMarks } from "./interval-marks.tsx";

/** The large bar ready to draw; places are percentages as SVG takes them. */
export type LargeBarLayout = {
  description: string;
  shape: BarShape;
  /** Low to top tenth as a line, the middle half as a box. */
  spread: { line: { x: string; width: string }; box: { x: string; width: string } } | null;
  wide: BarLabel[];
  /** Null where the labels of wide screens fit a phone as they are. */
  phone: BarLabel[] | null;
};

function Drawing({
  layout: { description, shape, spread },
  labels,
  className,
}: {
  layout: LargeBarLayout;
  labels: BarLabel[];
  className?: string;
}) {
  return (
    <svg className={className} role="img" aria-label={description}>
      {spread ? <rect {...spread.line} className="spread-line" /> : null}
      {spread ? <rect {...spread.box} className="spread-box" /> : null}
      <IntervalMarks shape={shape} />
      {labels.map(({ at, y, text, anchor, strong }) => (
        <text
          key={`${y} ${text}`}
          x={at}
          y={y}
          textAnchor={anchor}
          className={strong ? "label-strong" : "label"}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Draws the large bar, twice where phones need labels of their own: the stylesheet shows one. */
export function LargeBarDrawing({ layout }: { layout: LargeBarLayout }) {
  return (
    <div className="bar-large">
      <Drawing
        layout={layout}
        labels={layout.wide}
        className={layout.phone ? "only-wide" : undefined}
      />
      {layout.phone ? (
        <Drawing layout={layout} labels={layout.phone} className="only-phone" />
      ) : null}
    </div>
  );
}

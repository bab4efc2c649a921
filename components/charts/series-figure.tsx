"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";
import type { SeriesLayout } from "./series-layout.ts";
import { seriesHeight } from "./sizes.ts";

function Drawing({
  layout: { title, path, steps, baseline, base, first, last },
}: {
  layout: SeriesLayout;
}) {
  return (
    <svg
      className="series"
      height={seriesHeight}
      role="img"
      aria-label={`${title}, from ${first.shown} in ${first.period} to ${last.shown} in ${last.period}.`}
    >
      <line x1="0" x2="100%" y1={baseline} y2={baseline} className="baseline" />
      {base ? <line x1="0" x2="100%" y1={base.y} y2={base.y} className="reference-line" /> : null}
      {base ? (
        <text x="50%" y={base.y - 5} textAnchor="middle" className="label">
          {base.shown}
        </text>
      ) : null}
      <svg
        aria-hidden="true"
        width="100%"
        height={seriesHeight}
        viewBox={`0 0 ${steps} ${seriesHeight}`}
        preserveAspectRatio="none"
      >
        <path d={path} className="series-line" />
      </svg>
      <circle cx="100%" cy={last.y} r="4" className="fill-tick" />
      <text x="0" y={first.y - 9} className="label">
        {first.shown}
      </text>
      <text x="100%" y={last.y - 10} textAnchor="end" className="label-strong">
        {last.shown}
      </text>
      <text x="0" y={seriesHeight - 6} className="label">
        {first.period}
      </text>
      <text x="100%" y={seriesHeight - 6} textAnchor="end" className="label">
        {last.period}
      </text>
    </svg>
  );
}

/** Draws a series and its table from its layout. A client component for its weight alone. */
export function SeriesFigure({ layout }: { layout: SeriesLayout }) {
  return (
    <figure className="chart chart-small">
      <figcaption>{`${layout.title}: ${layout.last.shown} in ${layout.last.period}, ${layout.first.shown} in ${layout.first.period} (${layout.unit})`}</figcaption>
      <Drawing layout={layout} />
      <Disclosure summary="The series in a table">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">{layout.unit}</th>
            </tr>
          </thead>
          <tbody>
            {layout.rows.map(({ period, shown }) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                <td>{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}

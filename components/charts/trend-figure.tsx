"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";
import { formatCount } from "#lib/format/number.ts";
import { TrendDrawing } from "./trend-drawing.tsx";
import type { TrendLayout } from "./trend-layout.ts";
import { TrendShell } from "./trend-shell.tsx";

/** Draws the trend, its caption and the same numbers in a table, from its layout. */
export function TrendFigure({ layout }: { layout: TrendLayout }) {
  const points = layout.points.map(({ point }) => point);
  // Of answers or pay points; an office's figure and a projection count none.
  const counted = points.find(({ payPoints }) => payPoints !== null);
  const partYears = points.filter((point) => point.kind === "part-year");
  return (
    <figure className="chart">
      <figcaption>{layout.caption}</figcaption>
      <TrendShell layout={layout}>
        <TrendDrawing layout={layout} />
      </TrendShell>
      {partYears.length > 0 ? (
        <small>{`* ${partYears.map((point) => point.label).join(", ")}`}</small>
      ) : null}
      <Disclosure summary="The years in a table">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Pay</th>
              <th scope="col">Likely</th>
              {counted ? (
                <th scope="col">{counted.kind === "self-reported" ? "Answers" : "Pay points"}</th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.kind} ${point.year}`}>
                <th scope="row">{point.label}</th>
                <td>{point.shown}</td>
                <td>{point.bandShown}</td>
                {counted ? (
                  <td>{point.payPoints === null ? "not counted" : formatCount(point.payPoints)}</td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}

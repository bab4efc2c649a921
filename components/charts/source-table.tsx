"use client";

import type { SourceRow } from "#lib/domain/source-comparison.ts";

/** A source of pay as one row of the table; places are percent of the scale that all rows share. */
export type SourceLine = {
  href: string;
  kind: SourceRow["kind"];
  name: string;
  label: string;
  figure: string;
  measure: string;
  at: string;
  band: { x: string; width: string } | null;
};

const middle = 11;

/** Sources differ by shape: a tick for advertised pay, a circle for self-reported, a diamond for official. */
function SourceShape({ kind, at }: SourceLine) {
  if (kind === "advertised") return <rect x={at} className="tick" />;
  if (kind === "self-reported") {
    return <circle cx={at} cy={middle} r="6" className="fill-tick" />;
  }
  return (
    <svg x={at} y={middle} overflow="visible" aria-hidden="true">
      <path d="M0-8 8 0 0 8-8 0Z" className="fill-tick" />
    </svg>
  );
}

/** Draws the sources. A client component for its weight alone, as CitedText is. */
export function SourceTable({ lines }: { lines: SourceLine[] }) {
  return (
    <table className="line-table">
      <caption className="sr-only">The kinds of source side by side</caption>
      <thead>
        <tr>
          <th scope="col">Kind of source</th>
          <th scope="col">Figure</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.href}>
            <th scope="row">
              {line.name}
              <small>{line.label}</small>
            </th>
            <td className="figure-and-bar">
              <span>
                <a href={line.href} className="figure">
                  {line.figure}
                </a>
                <small>{line.measure}</small>
              </span>
              <svg className="bar-line" aria-hidden="true">
                {line.band ? <rect {...line.band} className="range" /> : null}
                <SourceShape {...line} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import type { SourceComparison, SourceRow } from "#lib/domain/source-comparison.ts";
import { type Axis, percent, percentAxis } from "./axis.ts";

const middle = 11;

/** Sources differ by shape: a tick for advertised pay, a circle for self-reported, a diamond for official. */
function SourceShape({ row, x }: { row: SourceRow; x: string }) {
  if (row.kind === "advertised") {
    return <rect x={x} className="tick" />;
  }
  if (row.kind === "self-reported") {
    return <circle cx={x} cy={middle} r="6" className="fill-tick" />;
  }
  return (
    <svg x={x} y={middle} overflow="visible" aria-hidden="true">
      <path d="M0-8 8 0 0 8-8 0Z" className="fill-tick" />
    </svg>
  );
}

/** One source's figure with its interval on the scale that all of them share. */
function SourceDrawing({ row, axis }: { row: SourceRow; axis: Axis }) {
  return (
    <svg className="bar-line" aria-hidden="true">
      {row.low80 !== null && row.high80 !== null ? (
        <rect
          x={percent(axis(row.low80))}
          width={percent(axis(row.high80) - axis(row.low80))}
          className="range"
        />
      ) : null}
      <SourceShape row={row} x={percent(axis(row.value))} />
    </svg>
  );
}

/** Kinds of source side by side, each with its size, its figure and its place on one scale. */
export function SourceScale({ sources }: { sources: SourceComparison }) {
  const axis = percentAxis(sources.scale);
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
        {sources.rows.map((row) => (
          <tr key={row.source}>
            <th scope="row">
              {row.headline ? `${row.kindShown}, leads this page` : row.kindShown}
              <small>{`${row.label}, ${row.sizeShown}`}</small>
            </th>
            <td className="figure-and-bar">
              <span>
                <a href={`#${evidenceAnchor("overview", row.source)}`} className="figure">
                  {row.valueShown}
                </a>
                <small>{row.bandShown ? `${row.measure}; ${row.bandShown}` : row.measure}</small>
              </span>
              <SourceDrawing row={row} axis={axis} />
              {row.notes.length > 0 ? <small>{row.notes.join(" ")}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { RecordRow } from "#lib/domain/track-record.ts";
import { percent, percentAxis } from "./axis.ts";

const axis = percentAxis({ min: 0.6, max: 1.5 });
const middle = 11;

/** The projected band around 1 (the projected average) and where the year ended: a dot inside, a cross outside. */
export function RecordBar({ row }: { row: RecordRow }) {
  return (
    <svg className="bar-line" height={middle * 2} aria-hidden="true">
      <line x1="0" x2="100%" y1={middle} y2={middle} className="baseline" />
      <rect
        x={percent(axis(row.low80))}
        width={percent(axis(row.high80) - axis(row.low80))}
        y={middle - 5}
        height="10"
        className="band-medium"
      />
      <line
        x1={percent(axis(1))}
        x2={percent(axis(1))}
        y1={middle - 8}
        y2={middle + 8}
        className="tick"
      />
      {row.actual === null ? null : (
        <svg x={percent(axis(row.actual))} y={middle} overflow="visible" aria-hidden="true">
          {row.outcome === "hit" ? (
            <circle r="4.5" className="fill-recorded" />
          ) : (
            <path d="M-5-5 5 5M5-5-5 5" className="cross" />
          )}
        </svg>
      )}
    </svg>
  );
}

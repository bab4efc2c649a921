import type { RecordRow } from "#lib/domain/track-record.ts";
import { percentAxis } from "./axis.ts";
import { percent } from "./percent.ts";

const axis = percentAxis({ min: 0.6, max: 1.5 });
const middle = 11;

/** The projected band around 1 (the projected average) and where the year ended: a dot inside, a cross outside. */
export function RecordBar({ row }: { row: RecordRow }) {
  return (
    <svg className="bar-line" aria-hidden="true">
      <rect
        x={percent(axis(row.low80))}
        width={percent(axis(row.high80) - axis(row.low80))}
        className="band-medium"
      />
      <rect x={percent(axis(1))} className="tick" />
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

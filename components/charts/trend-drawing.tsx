import { isRecorded } from "./is-recorded.ts";
import { trendHeight } from "./sizes.ts";
import type { PlacedPoint } from "./trend-labels.ts";
import type { TrendLayout } from "./trend-layout.ts";

function Axes({ layout }: { layout: TrendLayout }) {
  return (
    <>
      {layout.ticks.map((tick) => (
        <g key={tick.shown}>
          <line x1="0" x2="100%" y1={tick.y} y2={tick.y} className="baseline" />
          <text x="0" y={tick.y - 5} className="label">
            {tick.shown}
          </text>
        </g>
      ))}
      {layout.years.map((year) => (
        <text
          key={year.label}
          x={`${year.x}%`}
          y={trendHeight - 8}
          textAnchor="middle"
          className="label"
        >
          {year.label}
        </text>
      ))}
    </>
  );
}

/** A filled dot is a recorded year, a hollow one a part year, a tick what was computed. */
function Mark({ place }: { place: PlacedPoint }) {
  const x = `${place.x}%`;
  if (!isRecorded(place.point)) {
    return (
      <>
        <line x1={x} x2={x} y1={place.high} y2={place.low} className="range" />
        <circle cx={x} cy={place.y} r="3.5" className="fill-tick" />
      </>
    );
  }
  const style = place.point.kind === "part-year" ? "dot-empty" : "fill-recorded";
  return <circle cx={x} cy={place.y} r="4.5" className={style} />;
}

/** Recorded years as dots, the estimate, and the fan of the projections. */
export function TrendDrawing({ layout }: { layout: TrendLayout }) {
  return (
    <svg
      className="trend"
      height={trendHeight}
      role="img"
      aria-label={`${layout.caption} The same numbers are in the table below.`}
    >
      <Axes layout={layout} />
      <svg
        aria-hidden="true"
        width="100%"
        height={trendHeight}
        viewBox={`0 0 100 ${trendHeight}`}
        preserveAspectRatio="none"
      >
        <path d={layout.fanPath} className="fan" />
        <path d={layout.recordedPath} className="recorded-line" />
        <path d={layout.projectedPath} className="projected-line" />
      </svg>
      {layout.points.map((place) => (
        <Mark key={`${place.point.kind} ${place.point.year}`} place={place} />
      ))}
      {layout.labels.map(({ shown, x, y, anchor, onPhone }) => (
        <text
          key={x}
          x={x}
          y={y}
          textAnchor={anchor}
          className={onPhone ? "label-strong on-marks" : "label-strong on-marks only-wide"}
        >
          {shown}
        </text>
      ))}
    </svg>
  );
}

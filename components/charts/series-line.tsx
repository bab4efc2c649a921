import { extent } from "d3-array";
import { line } from "d3-shape";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { SeriesChart } from "#lib/domain/cell-page.ts";
import { percentAxis } from "./axis.ts";

const height = 110;
const top = 26;
const bottom = 84;
const tableRows = 10;

/** At most ten points, evenly spaced, the last one included. */
export function tablePoints<T>(points: T[]): T[] {
  const step = Math.ceil(points.length / tableRows);
  return points.filter((_, index) => (points.length - 1 - index) % step === 0);
}

function Drawing({ chart }: { chart: SeriesChart }) {
  const [low = 0, high = 1] = extent(chart.points, (point) => point.value);
  const value = percentAxis({ min: low, max: high === low ? low + 1 : high });
  const time = percentAxis({ min: 0, max: Math.max(chart.points.length - 1, 1) });
  const y = (point: { value: number }) => bottom - (value(point.value) / 100) * (bottom - top);
  const path = line<SeriesChart["points"][number]>((_, index) => time(index), y).digits(1);
  const first = chart.points[0];
  const last = chart.points.at(-1);
  if (!first || !last) return null;
  return (
    <svg
      className="series"
      height={height}
      role="img"
      aria-label={`${chart.title}, from ${first.shown} in ${first.period} to ${last.shown} in ${last.period}.`}
    >
      <line x1="0" x2="100%" y1={bottom} y2={bottom} className="baseline" />
      <svg
        aria-hidden="true"
        width="100%"
        height={height}
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
      >
        <path d={path(chart.points) ?? ""} className="series-line" />
      </svg>
      <circle cx="100%" cy={y(last)} r="4" className="fill-tick" />
      <text x="0" y={y(first) - 9} className="label">
        {first.shown}
      </text>
      <text x="100%" y={y(last) - 10} textAnchor="end" className="label-strong">
        {last.shown}
      </text>
      <text x="0" y={height - 6} className="label">
        {first.period}
      </text>
      <text x="100%" y={height - 6} textAnchor="end" className="label">
        {last.period}
      </text>
    </svg>
  );
}

/** A reference series as a small line, with its numbers in a table. */
export function SeriesLine({ chart }: { chart: SeriesChart }) {
  return (
    <figure className="chart chart-small">
      <figcaption>
        {chart.title}, {chart.unit}
      </figcaption>
      <Drawing chart={chart} />
      <Disclosure summary="The series in a table">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">{chart.unit}</th>
            </tr>
          </thead>
          <tbody>
            {tablePoints(chart.points).map((point) => (
              <tr key={point.period}>
                <th scope="row">{point.period}</th>
                <td>{point.shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}

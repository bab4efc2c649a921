import { extent } from "d3-array";
import type { SeriesChart } from "#lib/domain/cell-page.ts";
import { percentAxis } from "./axis.ts";

const top = 26;
const bottom = 84;
const tableRows = 6;

type Point = SeriesChart["points"][number];
type End = { period: string; shown: string; y: number };

/** A series ready to draw: steps of one sideways, pixels downwards, and the rows of its table. */
export type SeriesLayout = {
  title: string;
  unit: string;
  steps: number;
  path: string;
  baseline: number;
  /** The value that the series is read against. */
  base: { shown: string; y: number } | null;
  first: End;
  last: End;
  rows: { period: string; shown: string }[];
};

/** At most six points, evenly spaced, the last one included. */
function tablePoints<T>(points: T[]): T[] {
  const step = Math.ceil(points.length / tableRows);
  return points.filter((_, index) => (points.length - 1 - index) % step === 0);
}

/** A line that goes one unit sideways each time, in relative steps: half the bytes of coordinates. */
function unitStepPath([first = 0, ...rest]: number[]): string {
  let at = first;
  const steps = rest.map((y) => {
    const step = y - at;
    at = y;
    return step < 0 ? `1${step}` : `1 ${step}`;
  });
  return `M0 ${first}l${steps.join(" ")}`;
}

/** Lays out a series; null where it has no points. */
export function seriesLayout({ title, unit, base, points }: SeriesChart): SeriesLayout | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const values = points.map((point) => point.value);
  const [low = 0, high = 1] = extent(base === null ? values : [...values, base.value]);
  const value = percentAxis({ min: low, max: high === low ? low + 1 : high });
  const y = (point: Pick<Point, "value">) =>
    Math.round(bottom - (value(point.value) / 100) * (bottom - top));
  const end = (point: Point) => ({ period: point.period, shown: point.shown, y: y(point) });
  return {
    title,
    unit,
    steps: Math.max(points.length - 1, 1),
    path: unitStepPath(points.map(y)),
    baseline: bottom,
    base: base && { shown: base.shown, y: y(base) },
    first: end(first),
    last: end(last),
    rows: tablePoints(points).map(({ period, shown }) => ({ period, shown })),
  };
}

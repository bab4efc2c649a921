import { area, line } from "d3-shape";
import type { Trend, TrendPoint } from "#lib/domain/cell-page.ts";
import { percentAxis } from "./axis.ts";
import { isRecorded } from "./is-recorded.ts";
import { type PlacedPoint, type TrendLabel, trendLabels } from "./trend-labels.ts";

/** The trend chart ready to draw. Paths use percent sideways and pixels downwards. */
export type TrendLayout = {
  caption: string;
  ticks: { value: number; y: number; shown: string }[];
  years: { x: number; label: string }[];
  points: PlacedPoint[];
  /** Amounts beside the marks. */
  labels: TrendLabel[];
  recordedPath: string;
  projectedPath: string;
  fanPath: string;
};

const top = 30;
const bottom = 250;

/** Lays out recorded years, the estimate and the projection fan that opens from it. */
export function trendLayout({ caption, ticks, points }: Trend): TrendLayout {
  const values = ticks.map((tick) => tick.value);
  const money = percentAxis({ min: Math.min(...values), max: Math.max(...values) });
  const years = points.map((point) => point.year);
  const time = percentAxis({ min: Math.min(...years), max: Math.max(...years) });
  const x = (year: number) => Math.round(160 + time(year) * 7.4) / 10;
  const y = (value: number) => Math.round(bottom - (money(value) / 100) * (bottom - top));

  const placed = points.map((point) => ({
    point: { ...point, mean: Math.round(point.mean) },
    x: x(point.year),
    y: y(point.mean),
    low: y(point.low80 ?? point.mean),
    high: y(point.high80 ?? point.mean),
  }));
  const recorded = placed.filter(({ point }) => isRecorded(point));
  const projected = placed.filter(({ point }) => !isRecorded(point));

  const path = line<PlacedPoint>(
    (place) => place.x,
    (place) => place.y,
  ).digits(1);
  const fan = area<PlacedPoint>(
    (place) => place.x,
    (place) => place.low,
    (place) => place.high,
  ).digits(1);
  return {
    caption,
    ticks: ticks.map(({ value, shown }) => ({ value, y: y(value), shown })),
    years: [...new Set(years)].map((year) => ({ x: x(year), label: yearLabel(year, points) })),
    points: placed,
    labels: trendLabels(placed, ticks),
    // Answers are of another kind of pay: a dot of their own, on no line.
    recordedPath: path(recorded.filter(({ point }) => point.kind !== "self-reported")) ?? "",
    projectedPath: path(projected) ?? "",
    fanPath: fan(projected) ?? "",
  };
}

function yearLabel(year: number, points: TrendPoint[]): string {
  const part = points.some((point) => point.year === year && point.kind === "part-year");
  return part ? `${year}*` : String(year);
}

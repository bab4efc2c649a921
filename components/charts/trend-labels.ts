import type { TrendPoint } from "#lib/domain/cell-page.ts";
import { isRecorded } from "./is-recorded.ts";
import { narrowest } from "./narrowest.ts";
import { textWidth } from "./text-width.ts";

/** A point with its place: `x` in percent of the width, `y`, `low` and `high` in pixels from the top. */
export type PlacedPoint = {
  point: TrendPoint;
  x: number;
  y: number;
  low: number;
  high: number;
};

/** An amount above what is drawn of its year: at the end of its range it would read as that end. */
export type TrendLabel = {
  shown: string;
  x: string;
  y: number;
  anchor: "start" | "middle" | "end";
  /** Phones have room for the last one only. */
  onPhone: boolean;
};

/** Least distance between two labels, in pixels. */
const gap = 8;
/** From what is drawn to the base line of the amount above it, in pixels. */
const clearance = 10;

/**
 * Amounts above the estimate and its projections: the last always, flush with the drawing's end where it
 * would pass it, and the others on wide screens where none stands on another or on the axis.
 */
export function trendLabels(
  points: readonly PlacedPoint[],
  ticks: readonly { shown: string }[],
): TrendLabel[] {
  const projected = points.filter(({ point }) => !isRecorded(point));
  const above = ({ point: { shown, year } }: PlacedPoint) => {
    const ofYear = points.filter((one) => one.point.year === year);
    return { shown, y: Math.min(...ofYear.map(({ y }) => y)) - clearance };
  };
  const last = projected.at(-1);
  if (last === undefined) return [];
  const width = widthOf(last);
  const passes = (last.x / 100) * narrowest.phone + width / 2 > narrowest.phone;
  const label: TrendLabel = {
    ...above(last),
    x: passes ? "100%" : `${last.x}%`,
    anchor: passes ? "end" : "middle",
    onPhone: true,
  };
  const axis = Math.max(0, ...ticks.map(({ shown }) => textWidth(shown))) + gap;
  let free = axis;
  const others: TrendLabel[] = [];
  for (const place of projected.slice(0, -1)) {
    const centre = (place.x / 100) * narrowest.wide;
    const half = widthOf(place) / 2;
    const anchor = centre - half < axis ? "start" : "middle";
    const from = anchor === "start" ? centre : centre - half;
    if (from < free) return [label];
    others.push({ ...above(place), x: `${place.x}%`, anchor, onPhone: false });
    free = from + 2 * half + gap;
  }
  return free <= narrowest.wide - width ? [...others, label] : [label];
}

function widthOf({ point }: PlacedPoint): number {
  return textWidth(point.shown, true);
}

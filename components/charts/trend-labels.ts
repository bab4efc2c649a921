import { narrowest } from "./narrowest.ts";
import { textWidth } from "./text-width.ts";
import type { PlacedPoint, TrendLayout } from "./trend-layout.ts";

/** An amount above its point. */
export type TrendLabel = {
  place: PlacedPoint;
  x: string;
  anchor: "start" | "middle" | "end";
  /** Phones have room for the last one only. */
  onPhone: boolean;
};

/** Least distance between two labels, in pixels. */
const gap = 8;

/**
 * Amounts above the estimate and its projections: the last always, flush with the drawing's end where it
 * would pass it, and the others on wide screens where none stands on another or on the axis.
 */
export function trendLabels(
  projected: readonly PlacedPoint[],
  ticks: TrendLayout["ticks"],
): TrendLabel[] {
  const last = projected.at(-1);
  if (last === undefined) return [];
  const width = widthOf(last);
  const passes = (last.x / 100) * narrowest.phone + width / 2 > narrowest.phone;
  const label: TrendLabel = {
    place: last,
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
    others.push({ place, x: `${place.x}%`, anchor, onPhone: false });
    free = from + 2 * half + gap;
  }
  return free <= narrowest.wide - width ? [...others, label] : [label];
}

function widthOf({ point }: PlacedPoint): number {
  return textWidth(point.shown, true);
}

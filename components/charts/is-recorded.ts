import type { TrendPoint } from "#lib/domain/cell-page.ts";

/** Recorded years stand apart from what was computed. */
export function isRecorded(point: TrendPoint): boolean {
  return point.kind !== "estimate" && point.kind !== "projection";
}

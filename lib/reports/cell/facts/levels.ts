import type { Estimate } from "#lib/domain/estimate.ts";
import { type Level, levelSchema } from "#lib/domain/level.ts";
import type { Scale } from "../../parts/interval-bar.ts";
import { scaleOfBands } from "../../parts/interval-bar.ts";
import type { CellInput } from "./cell-input.ts";

/** An estimate of one level. */
export interface LevelEstimate {
  level: Level;
  estimate: Estimate;
}

/**
 * The levels that the page shows, in rising order. Executive only where pay points of it exist or the
 * role's estimated mix is mostly executive: a head of a department is no senior.
 */
export function shownLevels({ record }: Pick<CellInput, "record">): LevelEstimate[] {
  if (record.levels.length === 0) return [];
  const levels = record.levels.map((estimate) => ({
    level: levelSchema.parse(estimate.level),
    estimate,
  }));
  const largest = Math.max(...levels.map(({ estimate }) => estimate.share));
  return levels.filter(({ level, estimate }) => {
    const seen = estimate.payPoints > 0;
    return level !== "executive" || seen || estimate.share === largest;
  });
}

/** The scale that the bars of all levels share. */
export function levelScale(levels: readonly LevelEstimate[]): Scale {
  return levels.length === 0
    ? { min: 0, max: 1 }
    : scaleOfBands(levels.map(({ estimate }) => estimate));
}

import type { Estimate } from "#lib/domain/estimate.ts";
import { isLevelShown, type Level, levelSchema } from "#lib/domain/level.ts";
import type { Scale } from "../../parts/interval-bar.ts";
import { scaleOfBands } from "../../parts/interval-bar.ts";
import type { CellInput } from "./cell-input.ts";

/** An estimate of one level. */
export interface LevelEstimate {
  level: Level;
  estimate: Estimate;
}

/** The levels that the page shows, in rising order. */
export function shownLevels({ record }: Pick<CellInput, "record">): LevelEstimate[] {
  return record.levels
    .filter((estimate) => isLevelShown(estimate, record.levels))
    .map((estimate) => ({ level: levelSchema.parse(estimate.level), estimate }));
}

/** The scale that the bars of all levels share. */
export function levelScale(levels: readonly LevelEstimate[]): Scale {
  return levels.length === 0
    ? { min: 0, max: 1 }
    : scaleOfBands(levels.map(({ estimate }) => estimate));
}

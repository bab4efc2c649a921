import type { CellLevel } from "#lib/domain/level.ts";
import type { PaySpread } from "#lib/domain/standing.ts";

/**
 * Each kind's spread once: at the level where it knows the level, else over all levels.
 *
 * @param spreads of one role in one country; their order is the answer's.
 */
export function spreadsAt(level: CellLevel, spreads: readonly PaySpread[]): PaySpread[] {
  return [...Map.groupBy(spreads, ({ kind }) => kind).values()].flatMap((own) => {
    const spread = own.find((one) => one.level === level) ?? own.find((one) => one.level === "all");
    return spread === undefined ? [] : [spread];
  });
}

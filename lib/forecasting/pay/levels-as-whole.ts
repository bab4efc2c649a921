import type { Estimate } from "#lib/domain/estimate.ts";
import { isLevelShown } from "#lib/domain/level.ts";
import { mixturePercentiles, type Percentiles } from "#lib/statistics/mixture-percentiles.ts";
import { toCents } from "./rounded.ts";

/**
 * Levels that together spread as their whole does. How a level's pay spreads and how the whole's does are pooled from other
 * cells, so that the tenths of the whole could lie outside of those of all its levels; the percentiles of the levels' mixture
 * are moved onto those of the whole, and each level's with them. Averages stay.
 */
export function levelsAsWhole(whole: Estimate, levels: readonly Estimate[]): Estimate[] {
  const shown = levels.filter((level) => level.share > 0 && isLevelShown(level, levels));
  if (shown.length === 0) return [...levels];
  const from = mixturePercentiles(
    shown.map((level) => ({ weight: level.share, percentiles: logsOf(level) })),
  );
  const to = logsOf(whole);
  return levels.map((level) => {
    const [p10, p25, p50, p75, p90] = logsOf(level).map((log) => toCents(Math.exp(moved(log))));
    return p10 && p25 && p50 && p75 && p90 ? { ...level, p10, p25, p50, p75, p90 } : level;
  });

  /** On the lines through neighbouring percentiles; beyond the outer ones as far as these. */
  function moved(log: number): number {
    const above = from.findIndex((percentile) => percentile > log);
    if (above === 0) return log + to[0] - from[0];
    const [a, b] = [from[above - 1], from[above]];
    const [toA, toB] = [to[above - 1], to[above]];
    if (a === undefined || b === undefined || toA === undefined || toB === undefined) {
      return log + to[4] - from[4];
    }
    return toA + ((log - a) / (b - a)) * (toB - toA);
  }
}

function logsOf({ p10, p25, p50, p75, p90 }: Estimate): Percentiles {
  return [Math.log(p10), Math.log(p25), Math.log(p50), Math.log(p75), Math.log(p90)];
}

import type { Estimate } from "#lib/domain/estimate.ts";
import { isLevelShown } from "#lib/domain/level.ts";
import { stretchedAbove } from "#lib/statistics/complete-percentiles.ts";
import { logMeanOf } from "#lib/statistics/mean-of-percentiles.ts";
import { mixturePercentiles, type Percentiles } from "#lib/statistics/mixture-percentiles.ts";
import { toCents } from "./rounded.ts";

/** Steps from the levels' own spread to one whose mixture spreads as the whole does. */
const steps = 20;
/** How many of them levels go at least: halfway, which of all was nearest to what is recorded of levels (0241). */
const leastSteps = 10;
/** How far, in logs, percentiles may come to lie below the level's average before what is above the median goes up again. */
const farthestBelow = 0.2;

/**
 * Levels that together spread as their whole does. How a level's pay spreads and how the whole's does are pooled from other
 * cells, so that the tenths of the whole could lie outside of those of all its levels. Where the percentiles of the levels'
 * mixture are moved onto those of the whole, each level's move with them: levels go halfway there, and on until each
 * percentile of the whole lies between those of its levels. Averages stay, and where percentiles would have one a fifth lower,
 * those above the median are stretched up to that.
 */
export function levelsAsWhole(whole: Estimate, levels: readonly Estimate[]): Estimate[] {
  const isShown = levels.map((level) => level.share > 0 && isLevelShown(level, levels));
  const shown = levels.filter((_, at) => isShown[at]);
  if (shown.length === 0) return [...levels];
  const from = mixturePercentiles(
    shown.map((level) => ({ weight: level.share, percentiles: logsOf(level) })),
  );
  const to = logsOf(whole);
  const own = levels.map(logsOf);
  for (let step = leastSteps; step < steps; step++) {
    const moving = own.map((logs) => movedBy(logs, step / steps));
    if (holdBetween(moving.filter((_, at) => isShown[at]))) return withPercentiles(moving);
  }
  return withPercentiles(own.map((logs) => movedBy(logs, 1)));

  function movedBy(logs: Percentiles, part: number): Percentiles {
    const by = (log: number) => log + part * (moved(log) - log);
    const [p10, p25, p50, p75, p90] = logs;
    return [by(p10), by(p25), by(p50), by(p75), by(p90)];
  }

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

  function holdBetween(moving: readonly Percentiles[]): boolean {
    return to.every((log, at) => {
      const logs = moving.map((level) => level[at] ?? Number.NaN);
      return Math.min(...logs) <= log && log <= Math.max(...logs);
    });
  }

  function withPercentiles(moving: readonly Percentiles[]): Estimate[] {
    return levels.map((level, at) => {
      const logs = moving[at];
      if (logs === undefined) return level;
      const average = Math.log(level.mean) - farthestBelow;
      const kept =
        logMeanOf(logs) < average ? stretchedAbove(logs, { kept: logs[2], average }) : logs;
      const [p10, p25, p50, p75, p90] = kept.map((log) => toCents(Math.exp(log)));
      return p10 && p25 && p50 && p75 && p90 ? { ...level, p10, p25, p50, p75, p90 } : level;
    });
  }
}

function logsOf({ p10, p25, p50, p75, p90 }: Estimate): Percentiles {
  return [Math.log(p10), Math.log(p25), Math.log(p50), Math.log(p75), Math.log(p90)];
}

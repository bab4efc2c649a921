import { sum } from "d3-array";
import type { CellLevel } from "#lib/domain/level.ts";
import { type Counted, countedQuantile } from "#lib/statistics/weighted-quantile.ts";
import { type PostedRange, summarise } from "../evidence/pay-sample.ts";
import { namedLevels, type Unit } from "../evidence/units.ts";
import type { WindowCell } from "../evidence/window-cells.ts";

/** P10, P25, P50, P75 and P90. */
const percentiles = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Effective postings at which a cell's own spread and the pooled one weigh the same. */
const priorPostings = 20;

/** Spread of pay points where no cell tells: that of a log-normal law with a spread of 30%. */
const unknownSpread = [-0.43, -0.25, -0.045, 0.16, 0.34] as const;

/** Logs of P10 to P90 relative to the average, of a unit, country and level. */
export type PaySpread = (unit: Unit, country: string, level: CellLevel) => number[];

/**
 * Estimates how pay points spread around their average: the cell's own percentiles drawn to those of
 * all cells of the level, at home and elsewhere apart, the more the fewer postings it has.
 */
export function fitPaySpread(cells: readonly WindowCell[], home: string): PaySpread {
  const own = new Map<string, readonly PostedRange[]>();
  const pooled = new Map<string, Counted[]>();
  for (const { unit, country, ranges } of cells) {
    for (const level of namedLevels(unit)) {
      const levelRanges = ofLevel(ranges, level);
      if (levelRanges.length === 0) continue;
      own.set(`${unit.id}\t${country}\t${level}`, levelRanges);
      const key = poolKey(country === home, level);
      const pool = pooled.get(key) ?? [];
      pool.push(...relativePoints(levelRanges));
      pooled.set(key, pool);
    }
  }
  const pools = new Map([...pooled].map(([key, points]) => [key, quantilesOf(points)]));
  return (unit, country, level) => {
    const pool = pools.get(poolKey(country === home, level)) ??
      pools.get(poolKey(country === home, "all")) ?? [...unknownSpread];
    const ranges = own.get(`${unit.id}\t${country}\t${level}`);
    if (ranges === undefined) return pool;
    const { effective } = summarise(ranges);
    const weight = effective / (effective + priorPostings);
    const quantiles = quantilesOf(relativePoints(ranges));
    return pool.map((value, k) => value + weight * ((quantiles[k] ?? value) - value));
  };
}

/** Ranges of a level; all of them for `all`. */
export function ofLevel(ranges: readonly PostedRange[], level: CellLevel): PostedRange[] {
  return ranges.filter((range) => level === "all" || range.level === level);
}

function relativePoints(ranges: readonly PostedRange[]): Counted[] {
  const { mean } = summarise(ranges);
  return ranges.flatMap(({ low, high, points, postings }) =>
    (points === 1 ? [low] : [low, high]).map((pay) => ({
      value: Math.log(pay / mean),
      count: postings,
    })),
  );
}

function quantilesOf(points: readonly Counted[]): number[] {
  // Each quantile sorts them; what is in order is sorted at once.
  const sorted = points.toSorted((a, b) => a.value - b.value);
  return sum(sorted, ({ count }) => count) === 0
    ? [...unknownSpread]
    : percentiles.map((p) => countedQuantile(sorted, p));
}

/** Key of what the cells of a level share: at home and elsewhere pay spreads differently. */
export function poolKey(atHome: boolean, level: CellLevel): string {
  return `${atHome ? "home" : "elsewhere"} ${level}`;
}

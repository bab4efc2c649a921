import { sum } from "d3-array";
import type { CellLevel } from "#lib/domain/level.ts";
import type { PostedRange } from "../evidence/pay-sample.ts";
import { namedLevels, type Unit } from "../evidence/units.ts";
import type { WindowCell } from "../evidence/window-cells.ts";
import { ofLevel, poolKey } from "./pay-spread.ts";

/** Effective postings at which a cell's own width and the pooled one weigh the same. */
const priorPostings = 5;

/** Log of high over low end of a typical advertised range; null where no range is known at all. */
export type RangeWidth = (unit: Unit, country: string, level: CellLevel) => number | null;

/** Estimates how wide advertised ranges are, thin cells drawn to all cells of the level, at home and elsewhere apart. */
export function fitRangeWidth(cells: readonly WindowCell[], home: string): RangeWidth {
  const own = new Map<string, Width>();
  const pooled = new Map<string, Width[]>();
  for (const { unit, country, ranges } of cells) {
    for (const level of namedLevels(unit)) {
      const width = widthOf(ofLevel(ranges, level));
      if (width === null) continue;
      own.set(`${unit.id}\t${country}\t${level}`, width);
      const key = poolKey(country === home, level);
      const pool = pooled.get(key) ?? [];
      pool.push(width);
      pooled.set(key, pool);
    }
  }
  const pools = new Map([...pooled].map(([key, widths]) => [key, pool(widths)]));
  return (unit, country, level) => {
    const group =
      pools.get(poolKey(country === home, level)) ?? pools.get(poolKey(country === home, "all"));
    const width = own.get(`${unit.id}\t${country}\t${level}`);
    if (group === undefined) return width?.log ?? null;
    return width === undefined
      ? group
      : group + (width.effective / (width.effective + priorPostings)) * (width.log - group);
  };
}

interface Width {
  log: number;
  effective: number;
}

function widthOf(ranges: readonly PostedRange[]): Width | null {
  const paired = ranges.filter(({ points }) => points === 2);
  const postings = sum(paired, (range) => range.postings);
  if (postings === 0) return null;
  return {
    log: sum(paired, ({ low, high, postings }) => postings * Math.log(high / low)) / postings,
    effective: postings ** 2 / sum(paired, (range) => range.postings ** 2),
  };
}

function pool(widths: readonly Width[]): number {
  return sum(widths, ({ log, effective }) => log * effective) / sum(widths, (w) => w.effective);
}

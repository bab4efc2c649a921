import { rollup, sum } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import {
  type AdvertisedCell,
  isAdvertised,
  type PayCell,
  type PayRange,
} from "#lib/domain/pay-cell.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";

/** Postings of a source that stand in a larger one too. */
export interface Repeated {
  source: string;
  postings: number;
}

/**
 * Advertised postings of several indices, each once: a range that another source gives too, of the same title, country,
 * level and year, was taken by both from the same place. It counts in the source with most postings, as often as there.
 */
export function countOnce(cells: readonly PayCell[]): { cells: PayCell[]; repeated: Repeated[] } {
  const postings = rollup(
    cells.filter(isAdvertised),
    (own) => sum(own, (cell) => payCellSize(cell).postings),
    ({ source }) => source,
  );
  const sources = [...postings]
    .toSorted(([a, m], [b, n]) => n - m || compareText(a, b))
    .map(([source]) => source);
  if (sources.length < 2) return { cells: [...cells], repeated: [] };
  const kept = new Map<PayCell, AdvertisedCell | null>();
  const repeated = new Map<string, number>();
  const held = new Set<string>();
  for (const source of sources) {
    const own = cells.filter(isAdvertised).filter((cell) => cell.source === source);
    for (const cell of own) {
      const isHeld = (range: PayRange) => held.has(rangeKey(cell, range));
      const again = sum(cell.ranges.filter(isHeld), ({ count }) => count);
      const ranges = cell.ranges.filter((range) => !isHeld(range));
      repeated.set(source, (repeated.get(source) ?? 0) + again);
      kept.set(cell, ranges.length === 0 ? null : { ...cell, ranges });
    }
    for (const cell of own) {
      for (const range of cell.ranges) held.add(rangeKey(cell, range));
    }
  }
  return {
    cells: cells.flatMap((cell) => {
      const own = kept.get(cell);
      return own === undefined ? [cell] : own === null ? [] : [own];
    }),
    repeated: [...repeated].flatMap(([source, count]) =>
      count === 0 ? [] : [{ source, postings: count }],
    ),
  };
}

function rangeKey(
  { title, country, level, year }: AdvertisedCell,
  { currency, low, high }: PayRange,
): string {
  return [title, country, level, year, currency, low, high].join("\t");
}

import { sum } from "d3-array";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import { cellKey, type Evidence } from "./evidence.ts";
import type { UnitOf } from "./units.ts";

/** Years of advertised pay that an estimate rests on: the current window. */
const windowYears = 2;

/** Whether a year lies in the window that ends with another. */
export function isInWindow(year: number, last: number): boolean {
  return year > last - windowYears && year <= last;
}

/** Cells recorded in both years from which two years can be compared: fewer cannot tell what lasts. */
const fewestSeenTwice = 50;
/** Part of the postings of the data year before that a year needs to stand for itself where the two cannot be compared. */
const standsAlone = 1 / 3;

/**
 * The year that estimates of advertised pay are for: the last data year, but for one that has far fewer postings than
 * the one before and cannot be compared with it: a few postings (of another index, of an edition of January) would
 * else leave everything older out (decision 0236).
 *
 * @returns null where no pay is advertised.
 */
export function estimableYear(cells: readonly AdvertisedCell[], unitOf: UnitOf): number | null {
  const years = [...Map.groupBy(cells, ({ year }) => year)]
    .toSorted(([a], [b]) => b - a)
    .map(([year, own]) => ({
      year,
      postings: sum(own, ({ ranges }) => sum(ranges, ({ count }) => count)),
      keys: new Set(own.map(({ title, country }) => cellKey({ unit: unitOf(title), country }))),
    }));
  const isFit = ({ year, postings, keys }: (typeof years)[number], place: number) => {
    const before = years[place + 1];
    if (before === undefined || postings >= standsAlone * before.postings) return true;
    const seenTwice = [...keys].filter((key) => before.keys.has(key));
    return before.year === year - 1 && seenTwice.length >= fewestSeenTwice;
  };
  return years.find(isFit)?.year ?? null;
}

/** Evidence of the reference year, and of the year before where the two can be compared. */
export function usableYears(evidence: readonly Evidence[], referenceYear: number): Evidence[] {
  const comparable = isComparable(evidence, referenceYear);
  return evidence.filter(
    ({ year }) => year === referenceYear || (comparable && isInWindow(year, referenceYear)),
  );
}

/** Whether enough cells were recorded both in a year and in the year before. */
export function isComparable(evidence: readonly Evidence[], year: number): boolean {
  const held = evidence.filter((row) => isInWindow(row.year, year));
  const cells = Map.groupBy(held, cellKey);
  const seenTwice = [...cells.values()].filter((years) => years.length === windowYears);
  return seenTwice.length >= fewestSeenTwice;
}

import { sum } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import { seededRandom, shuffled } from "#lib/statistics/seeded-random.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { type PostedRange, summarise } from "../evidence/pay-sample.ts";
import { isInWindow } from "../evidence/usable-years.ts";

/** Pay points of a role in a country's current window from which it is large. */
const largePayPoints = 150;

/** A large cell cut down to a few postings. */
export interface ThinnedCell {
  unitId: string;
  country: string;
  /** Plain mean of the full window, US dollars. */
  fullMean: number;
  /** Plain mean of the postings kept; null where none is kept. */
  keptMean: number | null;
}

/** Evidence in which half the large roles of a country are cut down. */
export interface Thinned {
  cells: readonly ThinnedCell[];
  evidence: readonly Evidence[];
}

/** Countries with at least two large roles, by code. */
export function countriesToThin(evidence: readonly Evidence[], referenceYear: number): string[] {
  const countries = evidence.map(({ country }) => country);
  return [...new Set(countries)]
    .toSorted(compareText)
    .filter((country) => largeUnits(evidence, country, referenceYear).length >= 2);
}

/**
 * Keeps `draw` whole postings, drawn from the current window, of half the large roles of a country,
 * and removes every other posting of those roles there in every year. Returns both halves.
 */
export function thinHalves(
  evidence: readonly Evidence[],
  country: string,
  { referenceYear, draw, seed }: { referenceYear: number; draw: number; seed: number },
): Thinned[] {
  const random = seededRandom(seed);
  const large = shuffled(largeUnits(evidence, country, referenceYear), random);
  const middle = Math.ceil(large.length / 2);
  return [large.slice(0, middle), large.slice(middle)].map((half) => {
    const thinned = half.map((unitId) =>
      thin(windowOf(evidence, unitId, country, referenceYear), draw, random),
    );
    const chosen = new Set(half);
    const rest = evidence.filter((row) => row.country !== country || !chosen.has(row.unit.id));
    return {
      cells: thinned.map(({ cell }) => cell),
      evidence: [...rest, ...thinned.flatMap(({ kept }) => kept)].toSorted(canonical),
    };
  });
}

function largeUnits(
  evidence: readonly Evidence[],
  country: string,
  referenceYear: number,
): string[] {
  const here = evidence.filter(
    (row) =>
      row.country === country && row.unit.role !== null && isInWindow(row.year, referenceYear),
  );
  return [...Map.groupBy(here, ({ unit }) => unit.id)]
    .filter(([, years]) => sum(years, ({ sample }) => sample.payPoints) >= largePayPoints)
    .map(([id]) => id)
    .toSorted(compareText);
}

function windowOf(
  evidence: readonly Evidence[],
  unitId: string,
  country: string,
  referenceYear: number,
): Evidence[] {
  return evidence.filter(
    (row) =>
      row.unit.id === unitId && row.country === country && isInWindow(row.year, referenceYear),
  );
}

function thin(years: readonly Evidence[], draw: number, random: () => number) {
  const [first] = years;
  if (first === undefined) throw new RangeError("a large role has evidence");
  const postings = years.flatMap((row) =>
    row.ranges.flatMap((range) =>
      new Array<PostedRange>(range.postings)
        .fill({ ...range, postings: 1 })
        .map((posting) => ({ row, posting })),
    ),
  );
  const drawn = shuffled(postings, random).slice(0, draw);
  const kept = years.flatMap((row) => {
    const ranges = merged(drawn.filter((one) => one.row === row).map(({ posting }) => posting));
    return ranges.length === 0 ? [] : [{ ...row, ranges, sample: summarise(ranges) }];
  });
  const ranges = kept.flatMap((row) => row.ranges);
  return {
    kept,
    cell: {
      unitId: first.unit.id,
      country: first.country,
      fullMean: summarise(years.flatMap((row) => row.ranges)).mean,
      keptMean: ranges.length === 0 ? null : summarise(ranges).mean,
    },
  };
}

/** Single postings as distinct ranges with their counts, in the order of evidence. */
function merged(postings: readonly PostedRange[]): PostedRange[] {
  const distinct = Map.groupBy(
    postings,
    ({ level, low, high, employer = "" }) => `${level}\t${low}\t${high}\t${employer}`,
  );
  return [...distinct]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, same]) => {
      const [range] = same;
      return range === undefined ? [] : [{ ...range, postings: same.length }];
    });
}

function canonical(a: Evidence, b: Evidence): number {
  return compareText(keyOf(a), keyOf(b));
}

function keyOf({ unit, country, year }: Evidence): string {
  return `${unit.id}\t${country}\t${year}`;
}

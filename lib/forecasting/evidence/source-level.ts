import { least, rollup, sum } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import type { UnitOf } from "./units.ts";

/** Standard deviation of an index's level around another's, of logs, where nothing tells; decision 0207. */
const usualDifference = 0.055;
/** Variance by which two indices differ in one cell beside their levels and their sampling: 8% of pay. */
const cellVariance = 0.08 ** 2;
/** By how much all advertised pay moves from year to year, logs; of like postings it stayed within 3% since 2023. */
const yearlyDrift = 0.03;
/** Relative variance of one posting's pay. */
const postingVariance = 0.09;

/**
 * Postings of several indices as if all were of the level of the largest. An index's level is how far its averages
 * lie from that one's in the cells that both hold (same unit, country and level of seniority, the same year where both
 * have it, else the nearest), drawn to none as far as those cells are few, thin or years apart. With one index, cells
 * are as they were.
 */
export function atOneLevel(
  cells: readonly AdvertisedCell[],
  unitOf: UnitOf,
  rates: Rates,
): readonly AdvertisedCell[] {
  const sources = [...Map.groupBy(cells, ({ source }) => source)]
    .map(([source, own]) => ({ source, own, postings: sum(own, postingsOf) }))
    .toSorted((a, b) => b.postings - a.postings || compareText(a.source, b.source));
  const [largest, ...others] = sources;
  if (largest === undefined || others.length === 0) return cells;
  const known = averages(largest.own, unitOf, rates);
  return [
    ...largest.own,
    ...others.flatMap(({ own }) => {
      const factor = Math.exp(-levelAbove(averages(own, unitOf, rates), known));
      return own.map((cell) => ({ ...cell, ranges: cell.ranges.map(times(factor)) }));
    }),
  ];
}

interface Average {
  postings: number;
  /** Log of the mean of the postings' middles, US dollars. */
  log: number;
}

function averages(
  cells: readonly AdvertisedCell[],
  unitOf: UnitOf,
  rates: Rates,
): ReadonlyMap<string, ReadonlyMap<number, Average>> {
  return rollup(
    cells,
    (own): Average => {
      const postings = sum(own, postingsOf);
      const total = sum(
        own.flatMap(({ ranges }) => ranges),
        ({ low, high, currency, count }) =>
          count * convert((low + (high ?? low)) / 2, currency, "USD", rates),
      );
      return { postings, log: Math.log(total / postings) };
    },
    ({ title, country, level }) => `${unitOf(title).id}\t${country}\t${level}`,
    ({ year }) => year,
  );
}

type Averages = ReturnType<typeof averages>;

/** How far one index lies above another, logs: the mean over the cells of both, drawn to zero. */
function levelAbove(own: Averages, other: Averages): number {
  const shared = [...own].flatMap(([key, years]) => {
    const beside = other.get(key) ?? new Map<number, Average>();
    return [...years].flatMap(([year, one]) => {
      const away = (held: number) => Math.abs(held - year);
      const held = least(beside.keys(), (a, b) => away(a) - away(b) || a - b);
      const nearest = held === undefined ? undefined : beside.get(held);
      if (held === undefined || nearest === undefined) return [];
      const chance = postingVariance * (1 / one.postings + 1 / nearest.postings);
      return {
        years: away(held),
        difference: one.log - nearest.log,
        weight: 1 / (chance + cellVariance),
      };
    });
  });
  // Cells of one distance share the drift of all pay in between, however many they are.
  const told = [...Map.groupBy(shared, ({ years }) => years)].map(([years, cells]) => {
    const total = sum(cells, ({ weight }) => weight);
    return {
      weight: 1 / (1 / total + years * yearlyDrift ** 2),
      difference: sum(cells, ({ weight, difference }) => weight * difference) / total,
    };
  });
  const weight = sum(told, (one) => one.weight) + 1 / usualDifference ** 2;
  return sum(told, (one) => one.weight * one.difference) / weight;
}

function postingsOf({ ranges }: AdvertisedCell): number {
  return sum(ranges, ({ count }) => count);
}

function times(factor: number) {
  return (range: AdvertisedCell["ranges"][number]) => ({
    ...range,
    low: range.low * factor,
    high: range.high === null ? null : range.high * factor,
  });
}

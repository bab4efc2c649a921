import { rollup, sum } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import type { UnitOf } from "./units.ts";

/** Standard deviation of an index's level around another's, of logs, where nothing tells; decision 0207. */
const usualDifference = 0.055;
/** Variance by which two indices differ in one cell beside their levels and their sampling: 8% of pay. */
const cellVariance = 0.08 ** 2;
/** Relative variance of one posting's pay. */
const postingVariance = 0.09;

/**
 * Postings of several indices as if all were of the level of the largest. An index's level is how far its averages
 * lie from that one's in the cells that both hold (same unit, country, level of seniority and year), drawn to none as
 * far as those cells are few or thin. With one index, cells are as they were.
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
): ReadonlyMap<string, Average> {
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
    ({ title, country, level, year }) => `${unitOf(title).id}\t${country}\t${level}\t${year}`,
  );
}

/** How far one index lies above another, logs: the mean over the cells of both, drawn to zero. */
function levelAbove(
  own: ReadonlyMap<string, Average>,
  other: ReadonlyMap<string, Average>,
): number {
  const shared = [...own].flatMap(([key, one]) => {
    const beside = other.get(key);
    if (beside === undefined) return [];
    const chance = postingVariance * (1 / one.postings + 1 / beside.postings);
    return { difference: one.log - beside.log, weight: 1 / (chance + cellVariance) };
  });
  const weight = sum(shared, (cell) => cell.weight) + 1 / usualDifference ** 2;
  return sum(shared, (cell) => cell.weight * cell.difference) / weight;
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

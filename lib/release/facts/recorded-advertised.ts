import { mean, quantileSorted } from "d3-array";
import type { RecordedFacts, TitleFacts } from "#lib/domain/cell-facts.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import { convert } from "#lib/domain/exchange.ts";
import { type Level, levels } from "#lib/domain/level.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell, PayRange } from "#lib/domain/pay-cell.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";
import { pointCounts } from "./point-counts.ts";

/**
 * What advertised cells record: plain figures over their pay points, in `currency` a year.
 * Quantiles are R's type 7.
 *
 * @param cells of one role and country, inside the current window.
 * @returns null where there is no cell.
 */
export function recordedAdvertised(
  cells: readonly AdvertisedCell[],
  currency: Currency,
  rates: Rates,
): RecordedFacts | null {
  const points = payPointsIn(cells, currency, rates).toSorted((a, b) => a - b);
  const average = mean(points);
  const years = cells.map(({ year }) => year);
  if (average === undefined) return null;
  const total = size(cells);
  return {
    kind: "advertised",
    statistic: "mean",
    average,
    median: quantile(points, 0.5),
    p10: quantile(points, 0.1),
    p25: quantile(points, 0.25),
    p75: quantile(points, 0.75),
    p90: quantile(points, 0.9),
    ...total,
    points: pointCounts(points),
    window: { from: Math.min(...years), to: Math.max(...years) },
    titles: titleFacts(cells, currency, rates),
    levels: byLevel((level) => {
      const own = cells.filter((cell) => cell.level === level);
      const { payPoints } = size(own);
      return {
        payPoints,
        share: payPoints / total.payPoints,
        average: mean(payPointsIn(own, currency, rates)) ?? null,
      };
    }),
  };
}

/** Facts of each raw title, most pay points first. */
function titleFacts(
  cells: readonly AdvertisedCell[],
  currency: Currency,
  rates: Rates,
): TitleFacts[] {
  return [...Map.groupBy(cells, ({ title }) => title)]
    .flatMap(([title, own]) => {
      const average = mean(payPointsIn(own, currency, rates));
      if (average === undefined) return [];
      const total = size(own);
      const share = (level: Level) =>
        size(own.filter((cell) => cell.level === level)).payPoints / total.payPoints;
      return [{ title, ...total, average, shares: byLevel(share) }];
    })
    .toSorted((a, b) => b.payPoints - a.payPoints || compareText(a.title, b.title));
}

function size(cells: readonly AdvertisedCell[]): { postings: number; payPoints: number } {
  const sizes = cells.map(payCellSize);
  return {
    postings: sizes.reduce((sum, { postings }) => sum + postings, 0),
    payPoints: sizes.reduce((sum, { payPoints }) => sum + payPoints, 0),
  };
}

/** A value for each level. */
export function byLevel<T>(value: (level: Level) => T): Record<Level, T> {
  const [entry, mid, senior, executive] = levels;
  return {
    entry: value(entry),
    mid: value(mid),
    senior: value(senior),
    executive: value(executive),
  };
}

function quantile(sorted: readonly number[], p: number): number {
  const value = quantileSorted([...sorted], p);
  if (value === undefined) throw new RangeError("quantile of no pay points");
  return value;
}

/** The ends of a range, high end last. A range without a partner has one. */
export function rangeEnds({ low, high }: PayRange): number[] {
  return high === null ? [low] : [low, high];
}

/**
 * Every pay point of advertised cells as an amount a year in one currency, at the rates given.
 * @throws RangeError where a range's currency has no rate.
 */
export function payPointsIn(
  cells: readonly AdvertisedCell[],
  currency: Currency,
  rates: Rates,
): number[] {
  const points: number[] = [];
  for (const { ranges } of cells) {
    for (const range of ranges) {
      const ends = rangeEnds(range).map((end) => convert(end, range.currency, currency, rates));
      for (let copy = 0; copy < range.count; copy++) points.push(...ends);
    }
  }
  return points;
}

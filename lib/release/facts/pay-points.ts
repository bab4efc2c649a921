import { convert } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell, PayRange } from "#lib/domain/pay-cell.ts";

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

import type { Rates } from "#lib/domain/money.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";

/** Pay points or cells of a currency whose rate is not held. */
export interface WithoutRate {
  currency: string;
  /** Pay points of advertised pay; survey answers; 1 for an official figure. */
  payPoints: number;
}

/**
 * Pay cells whose amounts can be compared. What is in a currency without a rate in the reference year
 * (Taiwan's, Chile's) is left out and counted, never guessed.
 */
export function withRates(
  cells: readonly PayCell[],
  rates: Rates,
): { cells: PayCell[]; withoutRate: WithoutRate[] } {
  const left = new Map<string, number>();
  const leave = (currency: string, payPoints: number) =>
    left.set(currency, (left.get(currency) ?? 0) + payPoints);
  const held = (currency: string) => rates.perUsd[currency] !== undefined;
  const kept = cells.flatMap((cell): PayCell[] => {
    if (cell.kind !== "advertised") {
      if (held(cell.currency)) return [cell];
      leave(cell.currency, cell.kind === "self-reported" ? cell.n : 1);
      return [];
    }
    if (cell.ranges.every(({ currency }) => held(currency))) return [cell];
    for (const { currency, high, count } of cell.ranges) {
      if (!held(currency)) leave(currency, count * (high === null ? 1 : 2));
    }
    const ranges = cell.ranges.filter(({ currency }) => held(currency));
    return ranges.length > 0 ? [{ ...cell, ranges }] : [];
  });
  const withoutRate = [...left].map(([currency, payPoints]) => ({ currency, payPoints }));
  return { cells: kept, withoutRate: withoutRate.toSorted((a, b) => b.payPoints - a.payPoints) };
}

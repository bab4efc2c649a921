import type { Currency, Rates } from "./money.ts";

/**
 * An amount in another currency, at the rates given.
 * @throws RangeError where the rates hold neither of the two currencies.
 */
export function convert(amount: number, from: Currency, to: Currency, rates: Rates): number {
  if (from === to) return amount;
  return (amount / unitsPerUsd(from, rates)) * unitsPerUsd(to, rates);
}

/**
 * Units of a currency for one US dollar.
 * @throws RangeError where no rate is held.
 */
export function unitsPerUsd(currency: Currency, rates: Rates): number {
  const units = rates.perUsd[currency];
  if (units === undefined) throw new RangeError(`no ${rates.year} exchange rate for ${currency}`);
  return units;
}

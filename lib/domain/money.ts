import { z } from "zod";

/** ISO 4217 code, upper case. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, "must be a three-letter currency code");
export type Currency = z.infer<typeof currencySchema>;

/**
 * Exchange rates of one year: units of each currency for one US dollar (yearly average).
 * `rates.USD` is 1.
 */
export const ratesSchema = z.object({
  year: z.int(),
  perUsd: z.record(currencySchema, z.number().positive()),
});
export type Rates = z.infer<typeof ratesSchema>;

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

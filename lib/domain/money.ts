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

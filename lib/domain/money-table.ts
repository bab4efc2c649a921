import { z } from "zod";
import { currencySchema, ratesSchema } from "./money.ts";

/** What amounts are converted with, on every page: rates of a release, and what money buys by country. */
export const moneyTableSchema = z.object({
  rates: ratesSchema,
  /** By slug. */
  countries: z.record(
    z.string(),
    z.object({
      currency: currencySchema,
      /** Local money that buys what one dollar buys in the United States; null where it is not known. */
      parity: z.number().positive().nullable(),
    }),
  ),
});
export type MoneyTable = z.infer<typeof moneyTableSchema>;

import { z } from "zod";
import { cellLevelSchema } from "./level.ts";
import { currencySchema } from "./money.ts";
import { sourceKindSchema } from "./source.ts";

/** How pay of one kind spreads at one level, a year in the page's currency: what a reader's pay is held against. */
export const paySpreadSchema = z.object({
  kind: sourceKindSchema.exclude(["reference"]),
  /** "advertised pay", "what people report". */
  kindShown: z.string(),
  level: cellLevelSchema,
  mean: z.number().positive(),
  low80: z.number().positive(),
  high80: z.number().positive(),
  p10: z.number().positive(),
  p25: z.number().positive(),
  p50: z.number().positive(),
  p75: z.number().positive(),
  p90: z.number().positive(),
});
export type PaySpread = z.infer<typeof paySpreadSchema>;

/** Everything that the reader's own pay is answered from, in the browser. */
export const standingViewSchema = z.object({
  currency: currencySchema,
  /** The page's lead kind first. Percentiles rise strictly; a kind whose spread is unknown is not in it. */
  spreads: z.array(paySpreadSchema).min(1),
  /** Levels to choose from with their names: "Senior". `all` first. */
  levels: z.array(z.object({ level: cellLevelSchema, name: z.string() })).min(1),
  /** Units of each currency for one US dollar, of the year named; the page's currency is in it. */
  rates: z.object({ year: z.int(), perUsd: z.record(currencySchema, z.number().positive()) }),
  playbookHref: z.string(),
});
export type StandingView = z.infer<typeof standingViewSchema>;

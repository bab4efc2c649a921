import { z } from "zod";
import { cellLevelSchema } from "./level.ts";
import { currencySchema } from "./money.ts";
import { linkSchema, pageSchema } from "./page.ts";
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
  /** The page that answers what equals the pay in another country. */
  elsewhereHref: z.string(),
  /** Where the country's regions differ, and by how much; null where the cell has no page by region. */
  regions: linkSchema.nullable(),
});
export type StandingView = z.infer<typeof standingViewSchema>;

const namedSchema = z.object({ slug: z.string(), name: z.string() });
const placeSchema = namedSchema.extend({ inSentence: z.string() });

/** The same role in another country, with pay of the kind that leads here: what equals an amount there. */
export const equalPlaceSchema = z.object({
  country: placeSchema,
  href: z.string(),
  currency: currencySchema,
  /** Local money that buys what one dollar buys in the United States; null where it is not known. */
  parity: z.number().positive().nullable(),
  /** Of the kind that leads the role here; `all` first. */
  spreads: z.array(paySpreadSchema).min(1),
});
export type EqualPlace = z.infer<typeof equalPlaceSchema>;

/** Everything that a reader's pay for a role in a country is answered from, there and elsewhere. */
export const standingFiguresSchema = z.object({
  role: namedSchema,
  country: placeSchema,
  href: z.string(),
  view: standingViewSchema,
  parity: z.number().positive().nullable(),
  /** Year of the purchasing power factors; null where none is held. */
  parityYear: z.string().nullable(),
  /** Those with most evidence first; modelled ones are left out. */
  places: z.array(equalPlaceSchema),
});
export type StandingFigures = z.infer<typeof standingFiguresSchema>;

const optionSchema = z.object({ value: z.string(), text: z.string() });

/** Everything that `/where-do-i-stand?role=&country=` prints; figures are null where the release has none for the two. */
export const standingPageSchema = pageSchema.extend({
  heading: z.string(),
  lead: z.array(z.string()),
  /** Of the role that is shown; what was typed where no role goes by it. */
  roleName: z.string(),
  countries: z.array(optionSchema),
  selected: z.object({ role: z.string(), country: z.string() }),
  figures: standingFiguresSchema.nullable(),
  problem: z.string().nullable(),
});
export type StandingPage = z.infer<typeof standingPageSchema>;

import { z } from "zod";
import { confidenceSchema } from "./cell-row.ts";
import { intervalBarSchema } from "./interval-bar.ts";
import { linkSchema, pageSchema } from "./page.ts";
import { payKindSchema } from "./source.ts";

const optionSchema = z.object({ value: z.string(), text: z.string() });

/** In what money figures stand on one scale: US dollars at exchange rates, or at what money buys (US prices). */
export const moneySchema = z.enum(["usd", "ppp"]);
export type Money = z.infer<typeof moneySchema>;

/** One of several ways to show the page; null where it is the one shown. */
const choiceSchema = z.object({ text: z.string(), href: z.string().nullable() });

const comparedSchema = z.object({
  /** "backend-engineer/united-states" */
  key: z.string(),
  /** What tells it from the others: "Germany", "Data Scientist", or both. */
  name: z.string(),
  /** The page's role and country: "Backend Engineer, Germany". */
  fullName: z.string(),
  href: z.string(),
  /** The same comparison without it. */
  removeHref: z.string(),
  /** Null where the figure is not known in the money shown. */
  figureShown: z.string().nullable(),
  bar: intervalBarSchema.nullable(),
  confidence: confidenceSchema,
  /** That the figure is modelled from neighbours; null where evidence of its own stands behind it. */
  note: z.string().nullable(),
});

const differenceSchema = z.object({
  /** "34% below", "no clear difference". */
  shown: z.string(),
  /** "31% to 37%" */
  band: z.string(),
});

/** Everything that `/compare` and the pages of pairs print: up to four cells of one kind of pay side by side. */
export const comparePageSchema = pageSchema.extend({
  heading: z.string(),
  lead: z.array(z.string()),
  cells: z.array(comparedSchema).max(4),
  /** The kind compared: one that all cells have. Null without cells, and where they share none. */
  kind: payKindSchema.nullable(),
  kinds: z.array(choiceSchema),
  money: moneySchema,
  moneys: z.array(choiceSchema),
  /** What the bars are of: kind, money, year. */
  basis: z.string(),
  /** Every two cells, the second beside the first. `parity` is null where what money buys is not known or not different. */
  differences: z.array(
    z.object({
      pair: z.string(),
      /** Why no difference is given: an office's figure has no error, or only one holds part-time jobs. Null where it is. */
      withheld: z.enum(["errorless", "hours"]).nullable(),
      /** Null where it is withheld. */
      exchange: differenceSchema.nullable(),
      parity: differenceSchema.nullable(),
    }),
  ),
  differencesNote: z.string(),
  /** Whether any two cells lie in countries whose money buys differently. */
  parityShown: z.boolean(),
  /** One line of the table: a value for each cell, in their order. */
  rows: z.array(
    z.object({ label: z.string(), values: z.array(z.string()), note: z.string().nullable() }),
  ),
  /** What was asked for and does not exist, came fifth or shares no kind: a sentence each. */
  problems: z.array(z.string()),
  /** The form that adds a cell: `cells` (hidden), `role` by name or slug, `country`. Null when four are shown. */
  add: z
    .object({
      cells: z.string(),
      countries: z.array(optionSchema),
      selected: z.object({ role: z.string(), country: z.string().nullable() }),
    })
    .nullable(),
  /** Other comparisons. */
  related: z.array(linkSchema),
});
export type ComparePage = z.infer<typeof comparePageSchema>;

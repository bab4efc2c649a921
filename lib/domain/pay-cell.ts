import { z } from "zod";
import { levelSchema } from "./level.ts";
import { currencySchema } from "./money.ts";

/**
 * One distinct advertised range and how many postings gave it.
 * `low` and `high` are yearly full-time base pay in `currency`. `high` is null where the row had no
 * partner: one pay point. So pay points = count * (high === null ? 1 : 2), postings = count.
 */
const payRangeSchema = z.object({
  currency: currencySchema,
  low: z.number().positive(),
  high: z.number().positive().nullable(),
  count: z.int().positive(),
  /** The employer as a hash, where the source tells it: all that one employer posts is one voice. */
  employer: z.string().optional(),
});
export type PayRange = z.infer<typeof payRangeSchema>;

/** Base pay; all pay with bonus and equity; what employers offer workers who need a visa. Unlike figures, never averaged into one. */
export const payConceptSchema = z.enum(["base", "total", "visa-offer"]);
export type PayConcept = z.infer<typeof payConceptSchema>;

const cellKey = {
  source: z.string(),
  edition: z.string(),
  /** As the publisher wrote it: a job title, a survey's role, an official occupation ("15-1252 Software Developers"). */
  title: z.string(),
  /** ISO 3166 alpha-2. */
  country: z.string().length(2),
  year: z.int(),
};

/** Advertised pay of one edition, title, country, level and data year. */
export const advertisedCellSchema = z.object({
  kind: z.literal("advertised"),
  ...cellKey,
  level: levelSchema,
  /** Left out: base pay. */
  concept: payConceptSchema.optional(),
  ranges: z.array(payRangeSchema).min(1),
  /** How many of the cell's pay points each correction rule relabelled; set-aside rows are in no cell. */
  corrections: z.array(z.object({ rule: z.string(), payPoints: z.int().positive() })).default([]),
});
export type AdvertisedCell = z.infer<typeof advertisedCellSchema>;

/** Survey answers of a cell: never answers themselves, only moments and percentiles of log pay; n is at least 10. */
export const surveyCellSchema = z.object({
  kind: z.literal("self-reported"),
  ...cellKey,
  /** Years of experience band as `from-to` ("0-3", "3-7", "7+"), or null for all. */
  experience: z.string().nullable(),
  currency: currencySchema,
  /** Left out: all pay, as the developer surveys ask for it. */
  concept: payConceptSchema.optional(),
  n: z.int().min(10),
  meanLog: z.number(),
  varianceLog: z.number().nonnegative(),
  /** P10, P25, P50, P75, P90 of log pay. */
  percentilesLog: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
});
export type SurveyCell = z.infer<typeof surveyCellSchema>;

/** A statistical office's published figures for an occupation; null where suppressed or not published. Yearly amounts. */
export const officialCellSchema = z.object({
  kind: z.literal("official"),
  ...cellKey,
  /** Region code inside the country, null for the whole country. */
  region: z.string().nullable(),
  currency: currencySchema,
  jobs: z.number().nonnegative().nullable(),
  mean: z.number().positive().nullable(),
  p10: z.number().positive().nullable(),
  p25: z.number().positive().nullable(),
  p50: z.number().positive().nullable(),
  p75: z.number().positive().nullable(),
  p90: z.number().positive().nullable(),
  /** Relative standard errors of mean and median as published, fractions; null where none is. */
  meanError: z.number().nonnegative().nullable(),
  medianError: z.number().nonnegative().nullable(),
});
export type OfficialCell = z.infer<typeof officialCellSchema>;

/**
 * Where the whole country's figures of an official table that holds regions only are, by the table's source: in another
 * source, or in cells of their own.
 */
export type NationCells = ReadonlyMap<
  string,
  { source: string } | { cells: readonly OfficialCell[] }
>;

/** Everything that statistics read: see docs/design.md, "Pay cell". */
export const payCellSchema = z.discriminatedUnion("kind", [
  advertisedCellSchema,
  surveyCellSchema,
  officialCellSchema,
]);
export type PayCell = z.infer<typeof payCellSchema>;

/** A pay cell as evidence on a role; `wider` where its occupation holds other roles too. */
export interface MappedCell {
  cell: PayCell;
  wider: boolean;
}

/** What the pay of a cell is: postings name base pay and surveys ask for all of it, unless the cell says otherwise; offices count gross pay. */
export function conceptOf(cell: PayCell): PayConcept {
  if (cell.kind === "official") return "total";
  return cell.concept ?? usualConcept[cell.kind];
}

/** What a cell of this kind need not say. */
export const usualConcept = { advertised: "base", "self-reported": "total" } as const;

/** Whether a cell holds advertised ranges. */
export const isAdvertised = (cell: PayCell): cell is AdvertisedCell => cell.kind === "advertised";
/** Whether a cell holds survey answers. */
export const isSurvey = (cell: PayCell): cell is SurveyCell => cell.kind === "self-reported";
/** Whether a cell holds an office's figure. */
export const isOfficial = (cell: PayCell): cell is OfficialCell => cell.kind === "official";

import { z } from "zod";

/** Pay of one occupation in one edition, in the edition's own unit, which is the same in all. */
export const occupationPaySchema = z.object({
  /** Code in the classification that all editions of the series share. */
  code: z.string(),
  /** Major group that the code belongs to. */
  group: z.string(),
  year: z.int(),
  pay: z.number().positive(),
  /** Published relative standard error, a fraction; null where the office prints none. */
  error: z.number().nonnegative().nullable(),
});
export type OccupationPay = z.infer<typeof occupationPaySchema>;

/** An edition of an office's table: the data year, and when it was known. */
export const officialEditionSchema = z.object({
  year: z.int(),
  /** Last day that the figures are about. */
  reference: z.iso.date(),
  /** Day from which the edition could be read. */
  published: z.iso.date(),
});

/** When an office's tables came out, for those whose pay is projected by its own past. */
export const officialCalendarSchema = z.object({
  source: z.string(),
  /** ISO 3166 alpha-2. */
  country: z.string().length(2),
  /** Leading characters of a code that name its major group. */
  groupDigits: z.int().positive(),
  editions: z.array(officialEditionSchema).min(2),
});
export type OfficialCalendar = z.infer<typeof officialCalendarSchema>;

/**
 * One office's pay by occupation over several editions with one classification. Editions on both sides of a
 * break in classification or concept are two series.
 */
export const officialSeriesSchema = z.object({
  source: z.string(),
  /** ISO 3166 alpha-2. */
  country: z.string().length(2),
  editions: z.array(officialEditionSchema).min(1),
  cells: z.array(occupationPaySchema),
  /** Average pay of the whole nation by year, in any one unit; empty where the table has none. */
  nation: z.array(z.object({ year: z.int(), pay: z.number().positive() })),
});
export type OfficialSeries = z.infer<typeof officialSeriesSchema>;

/** A yearly growth of wages or prices that is known before an office counts pay again. */
export const wageSignalSchema = z.object({
  /** ISO 3166 alpha-2. */
  country: z.string().length(2),
  /** `posted`: wages named in postings; `prices`: consumer prices, where no such series was published yet. */
  kind: z.enum(["posted", "prices"]),
  /** Last day of the twelve months, or of the year, that the growth is about. */
  until: z.iso.date(),
  /** Day from which it could be read. */
  published: z.iso.date(),
  growth: z.number(),
});
export type WageSignal = z.infer<typeof wageSignalSchema>;

/** How official projections are compared with simple rules. */
export const officialMethodSchema = z.enum([
  "model",
  "last",
  "nation",
  "median-occupation",
  "drift",
  "flat12",
]);
export type OfficialMethod = z.infer<typeof officialMethodSchema>;

/** One line of the backtest of official projections. Fractions; the interval score is on the log scale. */
export const officialScoreSchema = z.object({
  source: z.string(),
  country: z.string(),
  /** Editions ahead. */
  horizon: z.union([z.literal(1), z.literal(2)]),
  method: officialMethodSchema,
  /** Target year; `all`: every target; `banded`: the targets for which past errors gave a band. */
  year: z.union([z.int(), z.enum(["all", "banded"])]),
  n: z.int().nonnegative(),
  mape: z.number().nullable(),
  bias: z.number().nullable(),
  /** Of 80% bands: the model's own from past errors, for a rival the best constant one in hindsight. */
  coverage: z.number().nullable(),
  intervalScore: z.number().nullable(),
});
export type OfficialScore = z.infer<typeof officialScoreSchema>;

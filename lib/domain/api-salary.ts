import { z } from "zod";
import { gradeSchema, intervalSchema, projectionMethodSchema } from "./estimate.ts";
import { levelSchema } from "./level.ts";
import { currencySchema } from "./money.ts";
import { sourceKindSchema, sourceRefSchema } from "./source.ts";

const amount = z.number().positive();
const estimatedMean = z.object({ mean: amount, ...intervalSchema.shape });

/** The release that an answer shows. */
export const apiReleaseSchema = z.object({
  id: z.string(),
  publishedAt: z.iso.datetime().nullable(),
  editions: z.array(z.object({ source: z.string(), edition: z.string(), date: z.iso.date() })),
});

/** What every answer about a cell says of itself. */
export const apiHeadSchema = z.object({
  release: apiReleaseSchema,
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string() }),
  /** Terms of what is in the answer, share-alike licences first, and whom to name. */
  licences: z.array(z.string()),
  credits: z.array(z.string()),
});

const titleSchema = z.object({
  /** As written in the file. */
  title: z.string(),
  /** Null where an office counts jobs. */
  payPoints: z.int().nullable(),
  postings: z.int().nullable(),
  average: amount,
  /** Of pay points, fractions; null where the source knows no levels. */
  shares: z
    .object({
      entry: z.number(),
      mid: z.number(),
      senior: z.number(),
      executive: z.number(),
    })
    .nullable(),
});

const advertisedSchema = z.object({ low: amount, high: amount, width: z.number() });

/**
 * `GET /api/v1/salaries/{role}/{country}`. Amounts are a year in `currency`; shares and growth are
 * fractions; null where nothing is known.
 */
export const apiSalarySchema = apiHeadSchema.extend({
  currency: currencySchema,
  /** Plain figures of the kind of source that the headline follows. */
  recorded: z
    .object({
      kind: sourceKindSchema.exclude(["reference"]),
      average: amount,
      median: amount.nullable(),
      /** Answers where those lead; null where an office counts jobs. */
      payPoints: z.int().nullable(),
      postings: z.int().nullable(),
      window: z.object({ from: z.int(), to: z.int() }),
      titles: z.array(titleSchema),
    })
    .nullable(),
  estimate: estimatedMean.extend({
    p10: amount,
    p25: amount,
    p50: amount,
    p75: amount,
    p90: amount,
    grade: gradeSchema,
  }),
  /** Typical low and high end of an advertised range; width is high / low - 1. */
  advertised: advertisedSchema.nullable(),
  levels: z.array(
    z.object({
      level: levelSchema,
      share: z.number().nullable(),
      payPoints: z.int(),
      recordedAverage: amount.nullable(),
      estimate: estimatedMean.nullable(),
      advertised: advertisedSchema.nullable(),
    }),
  ),
  projections: z.array(
    estimatedMean.extend({
      year: z.int(),
      /** mean / estimate.mean - 1, cumulative. */
      growth: z.number(),
      method: projectionMethodSchema,
      /** Mean absolute error at that horizon in the backtest, a fraction. */
      error: z.number(),
    }),
  ),
  /** Official pay by region, most jobs first, as the office names regions; empty where none publishes it. */
  regions: z.array(
    z.object({
      region: z.string(),
      source: z.string(),
      year: z.int(),
      mean: amount.nullable(),
      median: amount.nullable(),
      jobs: z.number().nullable(),
    }),
  ),
  sources: z.array(sourceRefSchema),
});
export type ApiSalary = z.infer<typeof apiSalarySchema>;

import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { gradeSchema, intervalSchema, projectionMethodSchema } from "./estimate.ts";
import { levelSchema } from "./level.ts";
import { currencySchema } from "./money.ts";
import { payKindSchema, sourceRefSchema } from "./source.ts";

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

const percentiles = z.object({ p10: amount, p25: amount, p50: amount, p75: amount, p90: amount });

/** How much is behind a recorded figure; null where its kind counts otherwise. */
const counts = {
  /** Of advertised pay. */
  payPoints: z.int().nullable(),
  postings: z.int().nullable(),
  /** Of self-reported pay. */
  answers: z.int().nullable(),
  /** Of official pay, where the office says. */
  jobs: z.number().nullable(),
};

const titleSchema = z.object({
  /** As written in the file. */
  title: z.string(),
  ...counts,
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
  /** Plain figures of the kind of pay that leads the page. */
  recorded: z
    .object({
      kind: payKindSchema,
      /** What `average` is: an office may give a median only. */
      statistic: z.enum(["mean", "median"]),
      average: amount,
      median: amount.nullable(),
      ...counts,
      window: z.object({ from: z.int(), to: z.int() }),
      titles: z.array(titleSchema),
    })
    .nullable(),
  /** Of the kind of pay that leads the page. */
  estimate: estimatedMean.extend({
    kind: payKindSchema,
    /** Data year that the average is of. */
    year: z.int(),
    ...percentiles.shape,
    grade: gradeSchema,
  }),
  /** Of every kind that can be estimated, the one that leads first. */
  estimates: z.array(
    estimatedMean.extend({
      kind: payKindSchema,
      year: z.int(),
      ...percentiles.shape,
      grade: gradeSchema,
      /** Postings or answers of its own in the window; an office's figure has none. */
      pieces: z.int(),
      /** True for the kind that leads the page. */
      lead: z.boolean(),
    }),
  ),
  /** Typical low and high end of an advertised range; width is high / low - 1. */
  advertised: advertisedSchema.nullable(),
  levels: z.array(
    z.object({
      level: levelSchema,
      kind: payKindSchema,
      share: z.number().nullable(),
      payPoints: z.int().nullable(),
      answers: z.int().nullable(),
      recordedAverage: amount.nullable(),
      estimate: estimatedMean.nullable(),
      advertised: advertisedSchema.nullable(),
    }),
  ),
  projections: z.array(
    estimatedMean.extend({
      year: z.int(),
      kind: payKindSchema,
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

/** `GET /api/v1/salaries/{role}/{country}/evidence`: every sentence and printed figure of the page with what supports it. */
export const apiEvidenceSchema = apiHeadSchema.extend({ claims: z.array(claimSchema) });
export type ApiEvidence = z.infer<typeof apiEvidenceSchema>;

import { z } from "zod";
import { cellLevelSchema } from "./level.ts";
import { currencySchema } from "./money.ts";

/** How sure an estimate is, from its relative standard error and the age of its data. */
export const gradeSchema = z.enum(["high", "medium", "low", "very-low"]);
export type Grade = z.infer<typeof gradeSchema>;

/** An 80% interval. Same unit as the figure it belongs to. */
export const intervalSchema = z.object({ low80: z.number(), high80: z.number() });
export type Interval = z.infer<typeof intervalSchema>;

/**
 * What the plain average of a cell's pay points would be with very many postings, in the reference
 * year, in `currency` a year, with its 80% interval. Percentiles say how pay points spread.
 */
export const estimateSchema = z.object({
  role: z.string(),
  country: z.string(),
  level: cellLevelSchema,
  currency: currencySchema,
  mean: z.number().positive(),
  ...intervalSchema.shape,
  p10: z.number().positive(),
  p25: z.number().positive(),
  p50: z.number().positive(),
  p75: z.number().positive(),
  p90: z.number().positive(),
  /** Standard error of log(mean). */
  seLog: z.number().nonnegative(),
  /** Weight of the cell's own evidence in the estimate, 0 to 1. */
  ownWeight: z.number().min(0).max(1),
  grade: gradeSchema,
  /** Share of the level in the estimated mix, 0 to 1; 1 for `all`. */
  share: z.number().min(0).max(1),
  /** In the current window. */
  postings: z.int().nonnegative(),
  payPoints: z.int().nonnegative(),
  /** Typical low and high end of an advertised range, and its width (high / low - 1); null where no range is known. */
  advertised: z.object({ low: z.number(), high: z.number(), width: z.number() }).nullable(),
});
export type Estimate = z.infer<typeof estimateSchema>;

/** How a projection was made. `last`: the estimate unchanged; `drift`: the cell's own past change; `model`: pooled, damped growth. */
export const projectionMethodSchema = z.enum(["last", "drift", "model"]);
export type ProjectionMethod = z.infer<typeof projectionMethodSchema>;

/** The same average in a later year. `growth` is cumulative from the estimate: mean / estimate.mean - 1. */
export const projectionSchema = z.object({
  role: z.string(),
  country: z.string(),
  year: z.int(),
  currency: currencySchema,
  mean: z.number().positive(),
  ...intervalSchema.shape,
  growth: z.number(),
  method: projectionMethodSchema,
  /** Mean absolute error of this method at this horizon in the backtest, a fraction. */
  error: z.number().nonnegative(),
});
export type Projection = z.infer<typeof projectionSchema>;

/** One line of the backtest. mape, bias and coverage are fractions; intervalScore is on the log scale (80% band). */
export const backtestScoreSchema = z.object({
  design: z.enum(["rolling", "vintage"]),
  cells: z.enum(["titles", "roles"]),
  area: z.enum(["all", "united-states"]),
  /** Target year, or `all` for every target year together. */
  year: z.union([z.int(), z.literal("all")]),
  horizon: z.union([z.literal(1), z.literal(2)]),
  /** Grade of the projected cell, or `all`. */
  grade: z.union([gradeSchema, z.literal("all")]),
  method: z.enum(["model", "last", "drift", "plus4", "flat12", "official"]),
  n: z.int().nonnegative(),
  mape: z.number().nullable(),
  bias: z.number().nullable(),
  coverage: z.number().nullable(),
  intervalScore: z.number().nullable(),
});
export type BacktestScore = z.infer<typeof backtestScoreSchema>;

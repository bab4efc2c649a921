import { z } from "zod";
import { cellLevelSchema } from "./level.ts";
import { currencySchema } from "./money.ts";
import { payKindSchema } from "./source.ts";

/** How sure an estimate is, from the width of its printed band, which the age of its data widens. */
export const gradeSchema = z.enum(["high", "medium", "low", "very-low"]);
export type Grade = z.infer<typeof gradeSchema>;

/** An 80% interval. Same unit as the figure it belongs to. */
export const intervalSchema = z.object({ low80: z.number(), high80: z.number() });
export type Interval = z.infer<typeof intervalSchema>;

/**
 * What the plain average of one kind of pay would be with very many pieces, in the newest data year of that
 * kind, in `currency` a year, with an 80% interval for this kind of pay in the country as it is read. Percentiles say how pay spreads. One for each role, country,
 * kind and level: advertised pay has all levels, self-reported pay those that its survey's years of work tell
 * (entry under 3, mid under 7, senior 7 and more), official pay none beside `all`.
 */
export const estimateSchema = z.object({
  role: z.string(),
  country: z.string(),
  kind: payKindSchema,
  level: cellLevelSchema,
  /** Data year that the average is of. */
  year: z.int(),
  currency: currencySchema,
  mean: z.number().positive(),
  ...intervalSchema.shape,
  p10: z.number().positive(),
  p25: z.number().positive(),
  p50: z.number().positive(),
  p75: z.number().positive(),
  p90: z.number().positive(),
  /** Standard error of log(mean) within the source; the printed interval holds more. */
  seLog: z.number().nonnegative(),
  /** Weight of the cell's own evidence in the estimate, 0 to 1. */
  ownWeight: z.number().min(0).max(1),
  grade: gradeSchema,
  /** Share of the level in the estimated mix, 0 to 1; 1 for `all`. */
  share: z.number().min(0).max(1),
  /** Pieces in the current window: postings and pay points; answers, the same in both; an office counts none. */
  postings: z.int().nonnegative(),
  payPoints: z.int().nonnegative(),
  /** Typical low and high end of an advertised range, and its width (high / low - 1); null where no range is known. */
  advertised: z.object({ low: z.number(), high: z.number(), width: z.number() }).nullable(),
});
export type Estimate = z.infer<typeof estimateSchema>;

/**
 * How a projection was made. `last`: the estimate unchanged; `drift`: the cell's own past change; `model`: pooled,
 * damped growth; `wages`: growth of national wages, where no backtest of the kind's own growth exists.
 */
export const projectionMethodSchema = z.enum(["last", "drift", "model", "wages"]);

/** What a backtest chooses from. */
export const testedMethodSchema = projectionMethodSchema.exclude(["wages"]);

/**
 * The same average of the same kind in a later year. `growth` is cumulative from the estimate: mean / estimate.mean - 1.
 * The band is printed and never narrower than the estimate's.
 */
export const projectionSchema = z.object({
  role: z.string(),
  country: z.string(),
  kind: payKindSchema,
  year: z.int(),
  currency: currencySchema,
  mean: z.number().positive(),
  ...intervalSchema.shape,
  /** 80% band of the average that the year's own file will show: what the record is graded on. */
  fileLow80: z.number(),
  fileHigh80: z.number(),
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

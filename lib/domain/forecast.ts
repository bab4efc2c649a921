import { z } from "zod";
import {
  backtestScoreSchema,
  estimateSchema,
  gradeSchema,
  projectionSchema,
  testedMethodSchema,
} from "./estimate.ts";
import { levelSchema } from "./level.ts";
import { ratesSchema } from "./money.ts";
import {
  officialCalendarSchema,
  officialScoreSchema,
  wageSignalSchema,
} from "./official-series.ts";
import { advertisedCellSchema, payCellSchema } from "./pay-cell.ts";
import { countrySchema, roleSchema } from "./role.ts";
import { payKindSchema } from "./source.ts";

/** Yearly growth of wages in a country, a fraction of local currency. */
const wageGrowthSchema = z.object({
  /** ISO 3166 alpha-2. */
  country: z.string().length(2),
  year: z.int(),
  /** `official`: a statistical office's series; `advertised`: wages named in postings; `prices`: what consumers pay. */
  kind: z.enum(["official", "advertised", "prices"]),
  /** Id of the source. */
  source: z.string(),
  growth: z.number(),
});
export type WageGrowth = z.infer<typeof wageGrowthSchema>;

/**
 * Yearly growth of pay, a fraction, above which no later year is projected: the growth of wages that rose by up to 15% was missed by
 * 2 to 4% a year later, that of others by 13 to 16% (0244).
 */
export const fastestGrowth = 0.25;

/** Which roles a survey's or an office's title stands for. Advertised titles are mapped by `roles[].titles`. */
const titleRolesSchema = z.object({
  source: z.string(),
  title: z.string(),
  /** Role slugs. */
  roles: z.array(z.string()),
  /** True for a group wider than the roles: it is left out of the estimates. */
  wider: z.boolean(),
});
export type TitleRoles = z.infer<typeof titleRolesSchema>;

/** Everything that estimates, projections and the backtest are computed from; nothing else enters. */
const forecastInputSchema = z.object({
  /** For each source and data year the cells of the newest edition that holds the year; all data years. */
  cells: z.array(payCellSchema),
  /** The cells of every edition of the advertised source by itself, for the vintage backtest; may be empty. */
  vintages: z.array(
    z.object({
      source: z.string(),
      edition: z.string(),
      date: z.iso.date(),
      cells: z.array(advertisedCellSchema),
    }),
  ),
  roles: z.array(roleSchema),
  titleRoles: z.array(titleRolesSchema),
  countries: z.array(countrySchema),
  /** Rates of the reference year; they decide in which currency a country's figures stand. */
  rates: ratesSchema,
  /** Rates of the other data years of surveys: an amount goes back to its own currency at its own year's rate. */
  pastRates: z.array(ratesSchema),
  /** Price level of a country (ISO 3166 alpha-2) against the United States, 1 where it is the same: PPP over the exchange rate. */
  priceLevels: z.array(z.object({ country: z.string().length(2), level: z.number().positive() })),
  wageGrowth: z.array(wageGrowthSchema),
  /** What is known of wages before offices count pay again. */
  wageSignals: z.array(wageSignalSchema),
  /** The offices whose pay is projected by its own past. */
  officialCalendars: z.array(officialCalendarSchema),
  referenceYear: z.int(),
  /** Rising, each after the reference year. */
  projectionYears: z.array(z.int()).min(1),
  /** Date of the newest pay data. */
  dataDate: z.iso.date(),
});
export type ForecastInput = z.infer<typeof forecastInputSchema>;

/**
 * What a mean absolute percentage error cannot fall below on a set of cells, because the recorded
 * means are themselves samples. Fractions.
 */
const noiseFloorSchema = z.object({
  cells: z.enum(["titles", "roles"]),
  area: z.enum(["all", "united-states"]),
  year: z.union([z.int(), z.literal("all")]),
  n: z.int().nonnegative(),
  /** A forecaster who knew the true average would miss the recorded mean by this: postings independent. */
  postings: z.number(),
  /** The same where repeats of one range count as one posting. */
  distinctRanges: z.number(),
  /** Were pay constant, last year's mean would still miss by this (repeats as one). */
  lastValue: z.number(),
});
export type NoiseFloor = z.infer<typeof noiseFloorSchema>;

/** How wide the bands of projections are, from past errors at one horizon. */
const bandScaleSchema = z.object({
  horizon: z.union([z.literal(1), z.literal(2)]),
  /** Past errors behind it; 0 where it is a stated default. */
  n: z.int().nonnegative(),
  /** Half width of the 80% band in units of the expected standard error. */
  scale: z.number().positive(),
});
export type BandScale = z.infer<typeof bandScaleSchema>;

/** The backtest: scores to publish, and what projections take from it. */
export const backtestSchema = z.object({
  scores: z.array(backtestScoreSchema),
  /** Editions alone against the first later edition that shows a cell and year; `scores` has the newest. */
  firstPrint: z.array(backtestScoreSchema),
  noiseFloor: z.array(noiseFloorSchema),
  /** The one of the three that missed least; `last` where there is no backtest. */
  method: testedMethodSchema,
  /** Variance that a year adds to the log of a cell's average, beside sampling. */
  yearlyVariance: z.number().positive(),
  bandScales: z.array(bandScaleSchema),
  /** Part of the pooled growth that is projected, chosen on past errors: 0 none, 1 all. */
  damping: z.number().min(0).max(1),
  /** Mean absolute percentage error of the chosen method by horizon and grade, fractions. */
  errors: z.array(
    z.object({
      horizon: z.union([z.literal(1), z.literal(2)]),
      grade: z.union([gradeSchema, z.literal("all")]),
      n: z.int().nonnegative(),
      mape: z.number(),
    }),
  ),
});
export type Backtest = z.infer<typeof backtestSchema>;

/** One part of the model that pay differs by. */
const varianceComponentSchema = z.object({
  /** "role", "title word", "family", "country", "role in a country", ... */
  name: z.string(),
  /** Standard deviation on the log scale: 0.1 is about 10% of pay. */
  standardDeviation: z.number(),
  /** How many effects share it. */
  effects: z.int(),
});

/** What a release says of its model, for the methodology page. */
export const modelSummarySchema = z.object({
  components: z.array(varianceComponentSchema),
  /** Postings that carry the information of one independent one, because ranges repeat. */
  designEffect: z.number(),
  /** A level's pay is pooled with its neighbour where the ladder falls by less than this many standard errors. */
  ladderThreshold: z.number(),
  /** Standard error of log(mean), as printed, up to which a grade is given. */
  gradeLimits: z.object({ high: z.number(), medium: z.number(), low: z.number() }),
  /**
   * Variances of logs that printed bands hold beside the error of the estimate, by kind: between one source and all
   * pay of the kind in a country, and of each year since the data; none in releases of older versions.
   */
  outside: z.record(payKindSchema, z.object({ source: z.number(), yearly: z.number() })).optional(),
  /** Whether the data are over a year old when the first projected year ends. */
  aged: z.boolean(),
  method: testedMethodSchema,
  /** Part of the pooled growth that is projected, chosen on past errors: 0 none, 1 all. */
  damping: z.number().min(0).max(1),
  /** Variance that a year adds to the log of a cell's average, beside sampling. */
  yearlyVariance: z.number().positive(),
  /** Pooled yearly growth in the first projected year by country code, a fraction of local currency; most postings first. */
  growth: z.array(z.object({ country: z.string(), growth: z.number() })),
  bandScales: z.array(bandScaleSchema),
  noiseFloor: z.array(noiseFloorSchema),
  /** Editions alone against first prints, all grades together; none in releases of older versions. */
  firstPrint: z.array(backtestScoreSchema).default([]),
  /** Official projections on past editions; none in releases of older versions. */
  official: z.array(officialScoreSchema).default([]),
});
export type ModelSummary = z.infer<typeof modelSummarySchema>;

/** What the forecasting module makes of pay cells: estimates, projections, and the model behind them. */
export const forecastSchema = z.object({
  estimates: z.array(estimateSchema),
  projections: z.array(projectionSchema),
  model: modelSummarySchema,
});
export type Forecast = z.infer<typeof forecastSchema>;

/** Figures of one kind of pay hidden and estimated from what is left: role and country, or all of a country's. */
export const hiddenCheckSchema = z.object({
  hide: z.enum(["cells", "countries"]),
  kind: payKindSchema,
  results: z.array(
    z.object({
      /** `spoken`: another kind speaks of the cell; `silent`: none does; else a country's code or a grade. */
      group: z.string(),
      n: z.int().positive(),
      /** Root mean square of log(estimate / recorded), sampling noise of the recorded figure included. */
      error: z.number(),
      /** The same for an additive fit of country and role on the figures of this kind alone. */
      additive: z.number(),
      /** Root mean square of the recorded figures' own sampling error. */
      noise: z.number(),
      /** Mean of log(estimate / recorded). */
      bias: z.number(),
      /** Share of recorded figures inside the 80% interval with their own noise added, and its standard error clustered by country. */
      coverage: z.number(),
      coverageError: z.number(),
    }),
  ),
});
export type HiddenCheck = z.infer<typeof hiddenCheckSchema>;

/** Thin cells: large cells cut down to a few postings, estimated again and compared with the full cell. */
const thinCellCheckSchema = z.object({
  /** Whole postings kept of each thinned role. */
  draw: z.int().nonnegative(),
  seeds: z.int().positive(),
  results: z.array(
    z.object({
      area: z.enum(["all", "united-states"]),
      /** Thinned cells, over all seeds and both halves. */
      n: z.int().nonnegative(),
      /** Root mean square of log(estimate / mean of the full window); null without cells. */
      pooled: z.number().nullable(),
      /** The same for the mean of the postings kept; null where none is kept. */
      direct: z.number().nullable(),
      /** pooled / direct - 1 */
      change: z.number().nullable(),
      /** Share of full means inside the 80% interval; null without cells. */
      coverage: z.number().nullable(),
    }),
  ),
});
export type ThinCellCheck = z.infer<typeof thinCellCheckSchema>;

/** Levels of large cells that were cut down to a few postings, as distances from the whole cell. */
const levelCheckSchema = z.object({
  draw: z.int().nonnegative(),
  seeds: z.int().positive(),
  results: z.array(
    z.object({
      area: z.enum(["home", "elsewhere"]),
      level: levelSchema,
      /** Levels of thinned cells, over all seeds and both halves. */
      n: z.int().positive(),
      /** Mean and root mean square of the estimated distance less that of the full window, logs. */
      bias: z.number(),
      error: z.number(),
    }),
  ),
});
export type LevelCheck = z.infer<typeof levelCheckSchema>;

import { z } from "zod";

/** Units of reference series. Fractions are 0.05 for 5%. */
export const seriesUnitSchema = z.enum([
  "fraction",
  "index",
  "people",
  "percentile",
  "currency/USD",
  "currency/international-dollar",
]);

/** One figure of a reference series. `period` is "2025", "2025-08" or "2024-2034". */
const seriesPointSchema = z.object({ period: z.string(), value: z.number() });
export type SeriesPoint = z.infer<typeof seriesPointSchema>;

/**
 * Figures that are not pay: demand, wage growth, AI share, exchange rates.
 * `subject` is what it is about: a country code ("DE"; "EA" for the euro area), a SOC code, a
 * currency, or a country and sector ("US:Software Development"). Points are oldest first.
 */
export const referenceSeriesSchema = z.object({
  series: z.string(),
  subject: z.string(),
  unit: seriesUnitSchema,
  source: z.string(),
  points: z.array(seriesPointSchema).min(1),
});
export type ReferenceSeries = z.infer<typeof referenceSeriesSchema>;

/** Subject of a series about a sector in a country. */
export function sectorSubject(country: string, sector: string): string {
  return `${country}:${sector}`;
}

/** A technology that O*NET lists for an occupation. Hot: often asked for in postings; in demand: often asked for in this occupation. */
export const technologySchema = z.object({
  /** O*NET-SOC code. */
  occupation: z.string(),
  /** As O*NET writes it: "Structured query language SQL". */
  name: z.string(),
  category: z.string(),
  hot: z.boolean(),
  inDemand: z.boolean(),
});
export type Technology = z.infer<typeof technologySchema>;

/** What the US office says that people usually need to start in an occupation, in its own words. */
export const entryNeedsSchema = z.object({
  /** SOC code. */
  occupation: z.string(),
  /** "Bachelor's degree" */
  education: z.string(),
  /** "Less than 5 years" in a related occupation; null where none is usual. */
  experience: z.string().nullable(),
  /** "Internship/residency"; null where none is usual. */
  training: z.string().nullable(),
});
export type EntryNeeds = z.infer<typeof entryNeedsSchema>;

/** One of an occupation's core tasks, as O*NET words it. */
export const taskSchema = z.object({
  /** O*NET-SOC code. */
  occupation: z.string(),
  task: z.string(),
});
export type Task = z.infer<typeof taskSchema>;

/** What people in an occupation do, in one sentence of O*NET. */
export const workSchema = z.object({
  /** O*NET-SOC code. */
  occupation: z.string(),
  work: z.string(),
});
export type Work = z.infer<typeof workSchema>;

/** A US prevailing-wage level of an occupation over the areas of the country, USD a year. */
export const prevailingLevelSchema = z.object({
  /** SOC code. */
  occupation: z.string(),
  /** 1 (entry) to 4 (fully competent). */
  level: z.int().min(1).max(4),
  /** Areas with a wage. */
  areas: z.int(),
  /** A tenth of the areas lie below, half, and nine tenths. */
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
});
export type PrevailingLevel = z.infer<typeof prevailingLevelSchema>;

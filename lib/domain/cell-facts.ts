import { z } from "zod";
import { levels } from "./level.ts";
import { currencySchema } from "./money.ts";
import { payConceptSchema } from "./pay-cell.ts";
import { payKindSchema } from "./source.ts";

const byLevel = <T extends z.ZodType>(value: T) =>
  z.object(
    Object.fromEntries(levels.map((level) => [level, value])) as Record<(typeof levels)[number], T>,
  );

/** Pay of one raw title inside a cell's current window. */
const titleFactsSchema = z.object({
  title: z.string(),
  payPoints: z.int(),
  postings: z.int(),
  average: z.number(),
  /** Of pay points by level; null where the source knows no levels. */
  shares: byLevel(z.number()).nullable(),
});
export type TitleFacts = z.infer<typeof titleFactsSchema>;

/** The kind of pay that a page stands on, and whether what is recorded leads it or the estimate of that kind. */
export const leadSchema = z.object({ kind: payKindSchema, from: z.enum(["recorded", "estimate"]) });
export type Lead = z.infer<typeof leadSchema>;

/** What one kind of pay recorded in the current window: plain figures, in the cell's currency. */
const recordedFactsSchema = z.object({
  kind: payKindSchema,
  /** Which of the two an office's figure is; all other kinds give means. */
  statistic: z.enum(["mean", "median"]),
  /** The plain average, or the median where `statistic` says so. */
  average: z.number(),
  /** Quantiles are null where the publisher gives none (official figures). */
  median: z.number().nullable(),
  p10: z.number().nullable(),
  p25: z.number().nullable(),
  p75: z.number().nullable(),
  p90: z.number().nullable(),
  payPoints: z.int(),
  postings: z.int(),
  /**
   * How many pay points lie in each step from `from` on, those further out at the ends. Null where they are not known
   * one by one, and in releases that did not record it.
   */
  points: z
    .object({ from: z.number(), step: z.number().positive(), counts: z.array(z.int()) })
    .nullable()
    .default(null),
  window: z.object({ from: z.int(), to: z.int() }),
  titles: z.array(titleFactsSchema),
  levels: byLevel(
    z.object({ payPoints: z.int(), share: z.number(), average: z.number().nullable() }),
  ),
});
export type RecordedFacts = z.infer<typeof recordedFactsSchema>;

/** One kind of source beside another: a figure of the cell with its interval where the source supports one. */
const sourceFigureSchema = z.object({
  source: z.string(),
  kind: payKindSchema,
  /** What the publisher calls it: an occupation, a survey role, a title. */
  label: z.string(),
  /** The newest data year in it. */
  year: z.int(),
  /** The oldest data year in it; null in releases that did not record it. */
  since: z.int().nullable().default(null),
  currency: currencySchema,
  /** Currencies of the source from which it was converted; empty where it is in the cell's own. */
  convertedFrom: z.array(currencySchema).default([]),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** Which of the two the 80% interval belongs to: the one whose error is known, else the average. */
  measure: z.enum(["average", "median"]),
  low80: z.number().nullable(),
  high80: z.number().nullable(),
  n: z.number().nullable(),
  /** True where it covers a wider group than the role ("Professionals"): named so, never enough to be indexable. */
  wider: z.boolean(),
});
export type SourceFigure = z.infer<typeof sourceFigureSchema>;

/** Survey pay at years of work: the nearest thing to levels that surveys hold. */
const experiencePaySchema = z.object({
  source: z.string(),
  year: z.int(),
  /** `from-to` in years: "0-3", "7+". */
  band: z.string(),
  n: z.int(),
  mean: z.number(),
  median: z.number(),
  low80: z.number(),
  high80: z.number(),
});
export type ExperiencePay = z.infer<typeof experiencePaySchema>;

const placePayShape = {
  source: z.string(),
  year: z.int(),
  /** The publisher's occupation. */
  label: z.string(),
  jobs: z.number().nullable(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** Relative standard errors as published, fractions; null where none is. */
  meanError: z.number().nullable().default(null),
  medianError: z.number().nullable().default(null),
};

/** Official pay in one region of the country. */
export const regionPaySchema = z.object({ ...placePayShape, region: z.string() });
export type RegionPay = z.infer<typeof regionPaySchema>;

/** The whole country's figure of the same occupation, year and concept, to hold regions against. */
const nationPaySchema = z.object(placePayShape);
export type NationPay = z.infer<typeof nationPaySchema>;

const differenceShape = {
  source: z.string(),
  year: z.int(),
  /** Fractions of pay: 0.06 is 6% more. */
  difference: z.number(),
  low80: z.number(),
  high80: z.number(),
  /** Respondents behind it. */
  n: z.int(),
};

/** How much more respondents with a skill report: same country, experience and other skills. */
const skillFactSchema = z.object({
  ...differenceShape,
  skill: z.string(),
  /** `role`: among 30 or more respondents of this role; `all-roles`: same role, over all roles together. */
  scope: z.enum(["role", "all-roles"]),
});
export type SkillFact = z.infer<typeof skillFactSchema>;

/** How much more or less respondents at a band of years of work report than at 3 to 7 years. */
const experienceFactSchema = z.object({
  ...differenceShape,
  /** "0-3", "7-12", "20+". */
  band: z.string(),
  /** Whose curve it is: the closest group with ten respondents or more. */
  scope: z.enum(["role-in-country", "country", "role", "all"]),
});
export type ExperienceFact = z.infer<typeof experienceFactSchema>;

/** Pay that no figure of a page holds, since more is held of another concept. */
const unlikePaySchema = z.object({
  kind: z.enum(["advertised", "self-reported"]),
  source: z.string(),
  concept: payConceptSchema,
  /** Postings or answers. */
  pieces: z.int(),
});
export type UnlikePay = z.infer<typeof unlikePaySchema>;

/** Everything a release records for a role in a country beside its estimates and projections. */
export const cellFactsSchema = z.object({
  currency: currencySchema,
  lead: leadSchema,
  /** What the lead kind records; null where it has no row in the window. */
  recorded: recordedFactsSchema.nullable(),
  /** What advertised pay records, also where the headline follows another kind: only it knows levels. */
  advertised: recordedFactsSchema.nullable(),
  /**
   * The postings behind it: the independent ones that they are worth, the part that the commonest range has, and
   * whether that range decides their average. Null without postings, and in releases that did not record it.
   */
  posted: z
    .object({ independent: z.number(), commonest: z.number(), decided: z.boolean() })
    .nullable()
    .default(null),
  /** Plain mean by data year, oldest first; `partYear` where the edition ends inside the year. */
  history: z.array(
    z.object({
      year: z.int(),
      mean: z.number(),
      payPoints: z.int(),
      postings: z.int(),
      partYear: z.boolean(),
    }),
  ),
  /** Rows of the cell that a correction touched, by rule id of content/sources. */
  corrections: z.array(z.object({ rule: z.string(), payPoints: z.int() })),
  /** Figures by kind of source, side by side. */
  sources: z.array(sourceFigureSchema),
  /** What the leading kind's own pay is, where that is not what its kind usually is (base pay in a survey). */
  leadConcept: payConceptSchema.optional(),
  /** What stands beside more pay of another concept; left out where nothing does. */
  unlike: z.array(unlikePaySchema).optional(),
  /** Survey pay by years of experience, newest year of each source, in rising order. */
  experience: z.array(experiencePaySchema),
  /** Official pay by region, newest year of each source, most jobs first. */
  regions: z.array(regionPaySchema),
  /** What regions are held against; null where no figure of the same concept is held. */
  nation: nationPaySchema.nullable().default(null),
  /** Skill differences from surveys, the highest lower end first. */
  skills: z.array(skillFactSchema).default([]),
  /** The experience curve from surveys, in rising order of years. */
  experienceCurve: z.array(experienceFactSchema).default([]),
});
export type CellFacts = z.infer<typeof cellFactsSchema>;
/** The facts that are a cell's own; skills are a role's, and are kept with it. */
export type OwnFacts = Omit<CellFacts, "skills">;

/** Whether a page stands on what is recorded, in full; else it stands on its estimate. */
export function standsOnRecorded<Facts extends Pick<CellFacts, "lead"> & { recorded: unknown }>(
  facts: Facts,
): facts is Facts & { recorded: NonNullable<Facts["recorded"]> } {
  return facts.lead.from === "recorded" && facts.recorded !== null;
}

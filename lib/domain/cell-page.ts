import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { gradeSchema } from "./estimate.ts";
import { levelSchema } from "./level.ts";
import { sourceRefSchema } from "./source.ts";

const linkSchema = z.object({ text: z.string(), href: z.string() });
export type Link = z.infer<typeof linkSchema>;

/**
 * The interval bar: a figure and its 80% band on a scale, with the spread of pay points around it.
 * Numbers are in one currency; `shown` texts are ready to print.
 */
export const intervalBarSchema = z.object({
  /** What a screen reader hears instead of the drawing. */
  description: z.string(),
  scale: z.object({ min: z.number(), max: z.number() }),
  mean: z.number(),
  meanShown: z.string(),
  low80: z.number(),
  high80: z.number(),
  low80Shown: z.string(),
  high80Shown: z.string(),
  /** P10, P25, P75, P90 of pay points, where the bar draws the spread too. */
  spread: z
    .object({
      p10: z.number(),
      p25: z.number(),
      p75: z.number(),
      p90: z.number(),
      p10Shown: z.string(),
      p25Shown: z.string(),
      p75Shown: z.string(),
      p90Shown: z.string(),
    })
    .nullable(),
  grade: gradeSchema,
  /** True where the cell has no evidence of its own: drawn dashed. */
  modelled: z.boolean(),
});
export type IntervalBar = z.infer<typeof intervalBarSchema>;

/** Evidence of one source, printed once per source: the steps from raw to shown. */
export const evidenceSchema = z.object({
  /** Anchor on the page: "evidence-aijobs". */
  id: z.string(),
  source: sourceRefSchema,
  /** "Advertised pay, aijobs.net index" */
  heading: z.string(),
  href: z.string().nullable(),
  /** Label and value rows: edition, window, pay points, postings, set aside, corrections, rate. */
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Method and caveats, a sentence each. */
  notes: z.array(z.string()),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const confidenceSchema = z.object({
  grade: gradeSchema,
  /** "Medium confidence" */
  words: z.string(),
  /** Filled dots of four. */
  dots: z.int().min(1).max(4),
  /** "the true average is likely within 4%" */
  reason: z.string(),
});
export type Confidence = z.infer<typeof confidenceSchema>;

export const projectionViewSchema = z.object({
  year: z.int(),
  meanShown: z.string(),
  bandShown: z.string(),
  growthShown: z.string(),
  /** "Likely between ... and ...; past projections of this kind missed by 8% on average." */
  text: z.string(),
});

export const levelRowSchema = z.object({
  level: levelSchema,
  /** "Professional (mid)" */
  name: z.string(),
  /** "3 to 7 years" */
  years: z.string(),
  share: z.number().nullable(),
  shareShown: z.string(),
  payPoints: z.int(),
  recordedShown: z.string().nullable(),
  meanShown: z.string(),
  bar: intervalBarSchema,
});
export type LevelRow = z.infer<typeof levelRowSchema>;

/** A row of a list of cells: on hubs, in "elsewhere", in compare. */
export const cellRowSchema = z.object({
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string() }),
  href: z.string(),
  postings: z.int(),
  figureShown: z.string(),
  bar: intervalBarSchema,
  confidence: confidenceSchema,
  /** "2026: $201,000" or null. */
  projectionShown: z.string().nullable(),
  indexable: z.boolean(),
});
export type CellRow = z.infer<typeof cellRowSchema>;

/** One recorded year or one projected year of the fan chart. */
export const trendPointSchema = z.object({
  year: z.int(),
  label: z.string(),
  mean: z.number(),
  low80: z.number().nullable(),
  high80: z.number().nullable(),
  shown: z.string(),
  kind: z.enum(["recorded", "part-year", "estimate", "projection"]),
  payPoints: z.int().nullable(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

/** A small line chart of a reference series, with its table behind it. */
export const seriesChartSchema = z.object({
  title: z.string(),
  unit: z.string(),
  points: z.array(z.object({ period: z.string(), value: z.number(), shown: z.string() })),
});
export type SeriesChart = z.infer<typeof seriesChartSchema>;

/** A table of at most ten rows. */
export const smallTableSchema = z.object({
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())).max(10),
  more: linkSchema.nullable(),
});
export type SmallTable = z.infer<typeof smallTableSchema>;

/** One block of market intelligence. Prose is claims; caveats stand in details. */
export const intelligenceBlockSchema = z.object({
  /** Anchor: "skill-premium". */
  id: z.string(),
  heading: z.string(),
  claims: z.array(claimSchema),
  /** One line that says what is not known and what would make it known; null where something is. */
  unknown: z.string().nullable(),
  chart: seriesChartSchema.nullable(),
  table: smallTableSchema.nullable(),
  list: z.array(z.string()),
  details: z.array(z.string()),
  links: z.array(linkSchema),
});
export type IntelligenceBlock = z.infer<typeof intelligenceBlockSchema>;

export const intelligenceBlockIds = [
  "market",
  "demand",
  "growth-catalyst",
  "career-moat",
  "skill-premium",
  "required-skills",
  "ai-impact",
  "negotiation",
] as const;

/** Everything `/salaries/[role]/[country]` prints. Built by lib/reports; components only lay it out. */
export const cellPageSchema = z.object({
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string(), inSentence: z.string() }),
  path: z.string(),
  indexable: z.boolean(),
  meta: z.object({ title: z.string(), description: z.string() }),
  release: z.object({ id: z.string(), publishedAt: z.string(), dataDate: z.iso.date() }),
  /** Lead under the title: what kind of pay, how many postings and pay points, date of the data and its age. */
  lead: z.array(z.string()),
  updated: z.object({ date: z.iso.date(), shown: z.string(), age: z.string() }),
  counts: z.object({ payPoints: z.int(), postings: z.int(), shown: z.string() }),
  compareHref: z.string(),
  playbookHref: z.string(),
  /** "Modelled from its neighbours": only on pages that are not indexable. */
  thinNote: z.string().nullable(),
  overview: z.object({
    /** Which figure leads. */
    headline: z.enum(["recorded", "estimate"]),
    headlineShown: z.string(),
    headlineCaption: z.string(),
    /** The other figure where both exist: "Estimate for 2025: $201,000 (193,000 to 210,000)". */
    second: z.object({ caption: z.string(), shown: z.string() }).nullable(),
    confidence: confidenceSchema,
    bar: intervalBarSchema,
    facts: z.array(z.object({ label: z.string(), shown: z.string(), note: z.string() })),
    /** Why estimate and recorded average differ, where they do by over 2%. */
    difference: z.string().nullable(),
    projections: z.array(projectionViewSchema),
    trend: z.array(trendPointSchema),
    trendCaption: z.string(),
    claims: z.array(claimSchema),
    /** "Base pay a year, before tax, without bonus or equity; data years 2024 and 2025." */
    basis: z.string(),
  }),
  seniority: z.object({
    rows: z.array(levelRowSchema),
    claims: z.array(claimSchema),
    note: z.string(),
    convention: z.string(),
  }),
  intelligence: z.array(intelligenceBlockSchema),
  checklist: z.array(
    z.object({
      heading: z.string(),
      claims: z.array(claimSchema),
      unknown: z.string().nullable(),
      link: linkSchema,
    }),
  ),
  roadmap: z.object({
    steps: z.array(
      z.object({
        level: levelSchema,
        name: z.string(),
        years: z.string(),
        payShown: z.string(),
        bandShown: z.string(),
        claims: z.array(claimSchema),
        bar: intervalBarSchema,
      }),
    ),
    convention: z.string(),
  }),
  faq: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      claims: z.array(claimSchema),
      unknown: z.string().nullable(),
      link: linkSchema,
    }),
  ),
  nextSteps: z.object({
    disclosure: z.string(),
    resources: z.array(z.object({ name: z.string(), href: z.url(), what: z.string() })),
    offers: z.array(
      z.object({ name: z.string(), href: z.url(), what: z.string(), relation: z.string() }),
    ),
  }),
  elsewhere: z.object({
    sameRole: z.array(cellRowSchema).max(10),
    sameCountry: z.array(cellRowSchema).max(10),
    roleHub: linkSchema,
    countryHub: linkSchema,
  }),
  /** Once per source, in the order of weight. */
  evidence: z.array(evidenceSchema),
  licences: z.array(z.string()),
  /** Link that reports a wrong figure, where CONTACT_URL is set. */
  reportHref: z.string().nullable(),
});
export type CellPage = z.infer<typeof cellPageSchema>;

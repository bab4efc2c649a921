import { z } from "zod";
import { cellRowSchema, confidenceSchema } from "./cell-row.ts";
import { claimSchema } from "./claim.ts";
import { sourceEvidenceSchema } from "./evidence.ts";
import { intervalBarSchema } from "./interval-bar.ts";
import { levelSchema } from "./level.ts";
import { currencySchema } from "./money.ts";
import { linkSchema, pageSchema } from "./page.ts";
import { sourceComparisonSchema } from "./source-comparison.ts";
import { standingViewSchema } from "./standing.ts";

/** A projected year beside the estimate that it grows from. */
const projectionViewSchema = z.object({
  year: z.int(),
  meanShown: z.string(),
  bandShown: z.string(),
  growthShown: z.string(),
  /** "Likely between ... and ...; past projections of this kind missed by 8% on average." */
  text: z.string(),
});

export type ProjectionView = z.infer<typeof projectionViewSchema>;

/** The figure of one level, as the first screen shows it. */
const levelPanelSchema = z.object({
  level: levelSchema,
  /** "Senior" */
  name: z.string(),
  figureShown: z.string(),
  caption: z.string(),
  bar: intervalBarSchema,
});
export type LevelPanel = z.infer<typeof levelPanelSchema>;

/** One seniority level: its share and its pay. */
const levelRowSchema = z.object({
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

/** One recorded year or one projected year of the fan chart. */
const trendPointSchema = z.object({
  year: z.int(),
  label: z.string(),
  mean: z.number(),
  low80: z.number().nullable(),
  high80: z.number().nullable(),
  shown: z.string(),
  /** "190,000 to 208,000"; null for what was recorded. */
  bandShown: z.string().nullable().default(null),
  kind: z.enum(["recorded", "part-year", "self-reported", "estimate", "projection"]),
  payPoints: z.int().nullable(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

/** Recorded years, the estimate and the projection fan on one axis, oldest first. */
const trendSchema = z.object({
  caption: z.string(),
  /** Round values of the money axis, rising: the first and the last are its ends. */
  ticks: z.array(z.object({ value: z.number(), shown: z.string() })).min(2),
  points: z.array(trendPointSchema),
});
export type Trend = z.infer<typeof trendSchema>;

/** Amounts that postings name, counted in steps of equal width. */
const dotStripSchema = z.object({
  from: z.number(),
  step: z.number().positive(),
  counts: z.array(z.int()).min(1),
  /** Amounts a dot stands for. */
  each: z.int().positive(),
  currency: currencySchema,
  middle: z.object({ p25: z.number(), median: z.number(), p75: z.number() }),
  /** The finding: "Half of the 292 amounts that postings name lie between ... and ..." */
  caption: z.string(),
  note: z.string(),
});
export type DotStrip = z.infer<typeof dotStripSchema>;

/** What survey answers give by years of work, on one scale. */
const yearsOfWorkSchema = z.object({
  /** The finding: "From $147,000 with under 3 years of work to $214,000 with 7 years and more, as people report it" */
  caption: z.string(),
  note: z.string(),
  scale: z.object({ min: z.number(), max: z.number() }),
  rows: z
    .array(
      z.object({
        /** "3 to 7 years" */
        years: z.string(),
        /** "n = 48" */
        countShown: z.string(),
        mean: z.number(),
        low80: z.number(),
        high80: z.number(),
        meanShown: z.string(),
        bandShown: z.string(),
      }),
    )
    .min(2),
});
export type YearsOfWork = z.infer<typeof yearsOfWorkSchema>;

/** A small line chart of a reference series, with its table behind it. */
const seriesChartSchema = z.object({
  title: z.string(),
  unit: z.string(),
  /** A value to read the series against, drawn as a line: the base of an index. */
  base: z.object({ value: z.number(), shown: z.string() }).nullable(),
  points: z.array(z.object({ period: z.string(), value: z.number(), shown: z.string() })),
});
export type SeriesChart = z.infer<typeof seriesChartSchema>;

/** A table of at most ten rows. */
export const smallTableSchema = z.object({
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())).max(10),
  /** What the columns after the first hold: figures stand flush right, words flush left. */
  holds: z.enum(["figures", "words"]),
  more: linkSchema.nullable(),
});
export type SmallTable = z.infer<typeof smallTableSchema>;

/** One block of market intelligence. Prose is claims; caveats stand in details. */
const intelligenceBlockSchema = z.object({
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

/** Everything `/salaries/[role]/[country]` prints. Built by lib/reports; components only lay it out. */
export const cellPageSchema = pageSchema.extend({
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string(), inSentence: z.string() }),
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
    /** The other figure where both exist: "Estimate, 2025", "$201,000", "Likely between $193,000 and $210,000." */
    second: z.object({ caption: z.string(), shown: z.string(), note: z.string() }).nullable(),
    confidence: confidenceSchema,
    bar: intervalBarSchema,
    /** What all levels together are called, beside the names of the panels: "All". */
    allLevels: z.string(),
    /** Each level that the page's kind of pay knows. */
    panels: z.array(levelPanelSchema),
    facts: z.array(z.object({ label: z.string(), shown: z.string(), note: z.string() })),
    /** How pay points spread, as the bar and the facts print it; the search engines' markup repeats it. */
    percentiles: z.object({
      basis: z.enum(["recorded", "estimate"]),
      currency: currencySchema,
      p10: z.number(),
      p25: z.number(),
      median: z.number(),
      p75: z.number(),
      p90: z.number(),
    }),
    /** Why estimate and recorded average differ, where they do by over 2%. */
    difference: z.string().nullable(),
    projections: z.array(projectionViewSchema),
    /** Why no later year is projected, where none is. */
    unprojected: z.array(claimSchema),
    trend: trendSchema,
    /** How the amounts spread that postings name; null where none lead, or too few. */
    dots: dotStripSchema.nullable(),
    claims: z.array(claimSchema),
    sources: sourceComparisonSchema,
    /** "Base pay a year, before tax, without bonus or equity; data years 2024 and 2025." */
    basis: z.string(),
  }),
  /** What a reader's own pay is held against; null where the page knows no spread. */
  standing: standingViewSchema.nullable(),
  seniority: z.object({
    rows: z.array(levelRowSchema),
    /** The title of the rows: from what to what they pay. */
    finding: z.string(),
    claims: z.array(claimSchema),
    /** Levels that a law names, where the page's kind of pay knows none. */
    table: smallTableSchema.nullable(),
    note: z.string(),
    convention: z.string(),
    /** Pay by years of work; null where no survey of the cell splits its answers. */
    yearsOfWork: yearsOfWorkSchema.nullable(),
    /** To that chart, from pages that stand on answers. */
    yearsLink: linkSchema.nullable(),
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
    /** The page by region; null where the cell has none. */
    regions: linkSchema.nullable(),
    roleHub: linkSchema,
    countryHub: linkSchema,
  }),
  /** Once per source, in the order of weight. */
  evidence: z.array(sourceEvidenceSchema),
  /** On what terms its figures are offered. */
  terms: z.string(),
  /** Why the lead figure is another than in the release before; null where it is not, and without such a release. */
  whyChanged: z.string().nullable(),
  /** Link that reports a wrong figure, where CONTACT_URL is set. */
  reportHref: z.string().nullable(),
});
export type CellPage = z.infer<typeof cellPageSchema>;

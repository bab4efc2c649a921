import { z } from "zod";
import { sourceEvidenceSchema } from "./evidence.ts";
import { linkSchema, pageSchema } from "./page.ts";

/** How far up the scale of the map a tile stands: 0 to 3, null without a figure. */
const stepSchema = z.int().min(0).max(3).nullable();

/** One region as the table prints it. */
const regionRowSchema = z.object({
  /** Anchor: "new-york". */
  id: z.string(),
  name: z.string(),
  payShown: z.string(),
  /** "12% above"; null where no figure of the whole country is held. */
  besideShown: z.string().nullable(),
  /** "higher", "lower" or "no clear difference": only where the office gives errors. */
  verdict: z.string().nullable(),
  jobsShown: z.string(),
  /** Places in the other orders, from 0; the rows stand by pay. */
  byJobs: z.int(),
  byName: z.int(),
});
export type RegionRow = z.infer<typeof regionRowSchema>;

/** A tile of the map; column and row count from 0. */
const mapTileSchema = z.object({
  letters: z.string(),
  /** "California: $149,280" */
  label: z.string(),
  /** "$149k"; null without a figure. */
  shown: z.string().nullable(),
  step: stepSchema,
  column: z.int(),
  row: z.int(),
});

/** A map of equal tiles with its legend, lowest step first. */
const tileMapViewSchema = z.object({
  description: z.string(),
  columns: z.int().positive(),
  rows: z.int().positive(),
  tiles: z.array(mapTileSchema),
  legend: z.array(z.object({ step: stepSchema, shown: z.string() })),
});
export type TileMapView = z.infer<typeof tileMapViewSchema>;

/** Everything `/salaries/[role]/[country]/regions` prints. */
export const regionsPageSchema = pageSchema.extend({
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string(), inSentence: z.string() }),
  heading: z.string(),
  lead: z.array(z.string()),
  /** Label of the choice of a region to compare. */
  compareLabel: z.string(),
  /** What the map and the table show, in a line. */
  finding: z.string(),
  /** Null for a country without a map. */
  map: tileMapViewSchema.nullable(),
  table: z.object({
    caption: z.string(),
    /** Region, pay, beside the country, and jobs where the office counts any. */
    columns: z.tuple([z.string(), z.string(), z.string(), z.string().nullable()]),
    /** The whole country's line; null where no figure of the same concept is held. */
    nation: z.object({ name: z.string(), payShown: z.string(), jobsShown: z.string() }).nullable(),
    /** Highest pay first. */
    rows: z.array(regionRowSchema),
    sortLabel: z.string(),
  }),
  notes: z.array(z.string()),
  rolePage: linkSchema,
  /** Where a reader's own pay is held against the figures. */
  standing: linkSchema,
  evidence: z.array(sourceEvidenceSchema),
  terms: z.string(),
});
export type RegionsPage = z.infer<typeof regionsPageSchema>;

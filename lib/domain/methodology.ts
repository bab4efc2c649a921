import { z } from "zod";
import { smallTableSchema } from "./cell-page.ts";
import { linkSchema, pageSchema, textBlockSchema } from "./page.ts";

/** A score of the backtest by method, drawn as dots on one scale with its table. Values are numbers on the axis. */
const scoreChartSchema = z.object({
  /** Anchor: "error-by-year". */
  id: z.string(),
  heading: z.string(),
  /** What it shows and how to read it, in plain words. */
  text: z.string(),
  /** "Mean absolute error, percent" */
  axis: z.string(),
  scale: z.object({ min: z.number(), max: z.number() }),
  /** A vertical line: the noise floor, the nominal 80%, zero bias. */
  reference: z.object({ value: z.number(), label: z.string() }).nullable(),
  groups: z.array(
    z.object({
      /** "2024, 48 cells" */
      label: z.string(),
      values: z.array(
        z.object({
          method: z.enum(["model", "last", "drift", "plus4", "flat12", "official"]),
          name: z.string(),
          value: z.number().nullable(),
          shown: z.string(),
        }),
      ),
    }),
  ),
});
export type ScoreChart = z.infer<typeof scoreChartSchema>;

/** A source as the methodology page cites it. */
const sourceCardSchema = z.object({
  id: z.string(),
  kindShown: z.string(),
  name: z.string(),
  citation: z.string(),
  licence: z.string(),
  editionShown: z.string(),
  /** Known limits, and last the credit that the publisher asks for. */
  caveats: z.array(z.string()),
  link: linkSchema.nullable(),
});
export type SourceCard = z.infer<typeof sourceCardSchema>;

/** A table of the methodology: it has a row for each thing that was measured, however many. */
const measuredTableSchema = z.object({
  id: z.string(),
  heading: z.string(),
  table: smallTableSchema.extend({ rows: z.array(z.array(z.string())) }),
});

/** Everything `/methodology` prints, in order: how figures are made, scores, limits, sources. */
export const methodologySchema = pageSchema.extend({
  lead: z.array(z.string()),
  /** From file to figure: "Cleaning", "Pooling", "Levels", "Projections", "Grades". */
  steps: z.array(textBlockSchema),
  /** The result in one line: "Our projections missed by 8.1% on average; last year's mean by 9.2%." */
  verdict: z.string(),
  charts: z.array(scoreChartSchema),
  tables: z.array(measuredTableSchema),
  limits: z.array(z.string()),
  sources: z.array(sourceCardSchema),
  /** On what terms its figures are offered. */
  terms: z.string(),
});
export type Methodology = z.infer<typeof methodologySchema>;

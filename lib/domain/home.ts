import { z } from "zod";
import { cellRowSchema } from "./cell-row.ts";
import { linkSchema, pageSchema } from "./page.ts";

/** Everything `/` prints. */
export const homeSchema = pageSchema.extend({
  lead: z.string(),
  /** One well-supported cell, drawn large with its spread, as the example of how to read the bar. */
  featured: cellRowSchema,
  /** What the marks of the drawing stand for. */
  legend: z.string(),
  /** Searches to try: "Data analyst in Brazil". */
  tries: z.array(linkSchema),
  /** Other cells with much evidence, one a line. */
  examples: z.array(cellRowSchema),
  /** What is different here, each with a real figure of this release. */
  differences: z.array(
    z.object({
      heading: z.string(),
      /** A figure in large type: "7.9%". */
      figureShown: z.string(),
      figureCaption: z.string(),
      text: z.string(),
      link: linkSchema,
    }),
  ),
  /** Families of roles. */
  fields: z.array(linkSchema),
  countries: z.array(linkSchema),
  /** How many roles, fields, countries and pages, and what kinds of pay lead these. */
  coverageShown: z.string(),
});
export type Home = z.infer<typeof homeSchema>;

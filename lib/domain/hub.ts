import { z } from "zod";
import { cellRowSchema } from "./cell-row.ts";
import { sourceEvidenceSchema } from "./evidence.ts";
import { listToolsSchema } from "./list-tools.ts";
import { linkSchema, pageSchema } from "./page.ts";
import { payKindSchema } from "./source.ts";

/** A line of a hub with the slug of its family or region, by which readers choose. */
export const hubRowSchema = cellRowSchema.extend({ group: z.string().nullable() });
export type HubRow = z.infer<typeof hubRowSchema>;

/** What the hub of a role and the hub of a country print alike. */
export const hubSchema = pageSchema.extend({
  /** Where pay is highest and how far apart cells are, a sentence each. */
  lead: z.array(z.string()),
  /** Cells with evidence of their own, a list for each kind of pay that leads some, the longest first. */
  lists: z.array(
    z.object({
      kind: payKindSchema,
      /** Anchor: "official". */
      id: z.string(),
      /** "Official pay" */
      heading: z.string(),
      /** What it is and what it is not compared with. */
      note: z.string(),
      /** The lists of the other kinds. */
      others: z.array(linkSchema),
      /** Largest evidence first. */
      rows: z.array(hubRowSchema).min(1),
    }),
  ),
  /** Cells modelled from their neighbours, by name: drawn dashed. `href` is null where a link would be one too many. */
  modelled: z.array(hubRowSchema.extend({ href: z.string().nullable() })),
  /** A choice of the modelled cells that are not linked, which searches for one; null where all are. */
  others: z
    .object({
      label: z.string(),
      button: z.string(),
      options: z.array(z.string()),
      /** The role or the country that all of them share, which is searched for beside the option. */
      within: z.string(),
    })
    .nullable(),
  /** How readers order the lists and choose from them. */
  tools: listToolsSchema,
  /** "In US dollars at 2025 average rates." */
  basis: z.string(),
  /** Roles of the same family, or countries of the same part of the world. */
  related: z.object({ heading: z.string(), links: z.array(linkSchema) }),
  /** Sources that hold pay of a cell of the hub. */
  evidence: z.array(sourceEvidenceSchema),
  /** That the estimates learn from other sources too; null where there are none. */
  alsoLearns: z.string().nullable(),
});
export type HubView = z.infer<typeof hubSchema>;

import { z } from "zod";
import { cellRowSchema } from "./cell-row.ts";
import { pageSchema } from "./page.ts";

const optionSchema = z.object({ value: z.string(), text: z.string() });

/**
 * Everything `/compare?cells=role/country,role/country` prints: up to four cells, one a column,
 * bars in US dollars on one scale.
 */
export const comparePageSchema = pageSchema.extend({
  cells: z
    .array(
      z.object({
        /** "backend-engineer/united-states" */
        key: z.string(),
        row: cellRowSchema,
        /** The same page without this cell. */
        removeHref: z.string(),
      }),
    )
    .max(4),
  /** One line of the table: a value for each cell, in their order. */
  rows: z.array(
    z.object({ label: z.string(), values: z.array(z.string()), note: z.string().nullable() }),
  ),
  /** What was asked for and does not exist, or came fifth: a sentence each. */
  problems: z.array(z.string()),
  basis: z.string(),
  /** The form that adds a cell: `cells` (hidden), `role`, `country`. Null when four are shown. */
  add: z
    .object({
      cells: z.string(),
      roles: z.array(optionSchema),
      countries: z.array(optionSchema),
      selected: z.object({ role: z.string().nullable(), country: z.string().nullable() }),
    })
    .nullable(),
});
export type ComparePage = z.infer<typeof comparePageSchema>;

import { z } from "zod";
import { cellSummarySchema } from "#lib/domain/cell-record.ts";
import { askOne } from "./ask.ts";
import { largestFirst, summaryJson, summaryTables } from "./cell-summary.ts";

const elsewhereSchema = z.object({
  sameRole: z.array(cellSummarySchema),
  sameCountry: z.array(cellSummarySchema),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/**
 * What is beside this cell: the same role in other countries, and the country's other roles?
 * Indexable cells only, largest first, at most `limit` of each.
 */
export async function elsewhere(role: string, country: string, limit = 10): Promise<Elsewhere> {
  const list = (where: string) => `(
    select coalesce(json_agg(summary), '[]') from (
      select ${summaryJson} as summary from ${summaryTables}
      where c.indexable and ${where} order by ${largestFirst} limit $3) nearest)`;
  const found = await askOne(
    elsewhereSchema,
    `select json_build_object(
       'sameRole', ${list("c.role = $1 and c.country <> $2")},
       'sameCountry', ${list("c.country = $2 and c.role <> $1")}) as answer`,
    [role, country, limit],
  );
  return found ?? { sameRole: [], sameCountry: [] };
}

import { z } from "zod";
import { type CellSummary, cellSummarySchema } from "#lib/domain/cell-record.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { askOne } from "./ask.ts";
import { largestFirst, summaryJson, summaryTables } from "./cell-summary.ts";

/** An estimate to be ranked among: mean in US dollars a year, standard error of its log. */
const peerSchema = z
  .tuple([z.number(), z.number()])
  .transform(([mean, seLog]) => ({ mean, seLog }));
export type Peer = z.infer<typeof peerSchema>;

/** What `elsewhere` answers. */
export const elsewhereSchema = z.object({
  sameRole: z.array(cellSummarySchema),
  sameCountry: z.array(cellSummarySchema),
  /** Every indexable cell of either sort, however many are listed above. */
  peers: z.object({ sameRole: z.array(peerSchema), sameCountry: z.array(peerSchema) }),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

const where = {
  sameRole: "c.role = $1 and c.country <> $2",
  sameCountry: "c.country = $2 and c.role <> $1",
};
const alike = "c.indexable and ($4::text is null or c.lead::text = $4)";
/** Roles of the same family come before others of the country. */
const familyFirst = `role.family <> (
  select own.family from pointer join release_roles own on own.release_id = pointer.release_id
  where own.slug = $1), `;
const list = (condition: string, first = "") => `(
  select coalesce(json_agg(summary), '[]') from (
    select ${summaryJson} as summary from ${summaryTables}
    where ${alike} and ${condition} order by ${first}${largestFirst} limit $3) nearest)`;
const peers = (condition: string) => `(
  select coalesce(json_agg(json_build_array(
    whole.mean / (r.rates -> 'perUsd' ->> whole.currency)::float8, whole.se_log)), '[]')
  from ${summaryTables} join releases r on r.id = c.release_id where ${alike} and ${condition})`;

/** The answer as parts of a JSON object: of role $1 and country $2, lists of at most $3, of kind $4. */
export const elsewhereJson = `
  'sameRole', ${list(where.sameRole)},
  'sameCountry', ${list(where.sameCountry, familyFirst)},
  'peers', json_build_object(
    'sameRole', ${peers(where.sameRole)}, 'sameCountry', ${peers(where.sameCountry)})`;

/**
 * What is beside this cell: the same role in other countries, and the country's other roles?
 * Indexable cells only, at most `limit` of each, largest first; of the country those of the role's family before others.
 *
 * @param kind only cells that stand on this kind of pay: others do not compare. Null takes all.
 */
export async function elsewhere(
  role: string,
  country: string,
  { kind, limit = 10 }: { kind: PayKind | null; limit?: number },
): Promise<Elsewhere> {
  const found = await askOne(
    elsewhereSchema,
    `select json_build_object(${elsewhereJson}) as answer`,
    [role, country, limit, kind],
  );
  return found ?? { sameRole: [], sameCountry: [], peers: { sameRole: [], sameCountry: [] } };
}

/** A cell of a list as a peer. */
export function peerOf({ estimate: { mean, seLog }, usdRate }: CellSummary): Peer {
  return { mean: mean / usdRate, seLog };
}

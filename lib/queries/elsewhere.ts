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
  /** Every indexable cell of the country, however many are listed above. */
  peers: z.array(peerSchema),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** Roles of other families in the country: a page lists a few where its own family has too few, and looks at no more. */
export const othersRead = 10;

/** Of one kind where $4 names one: others do not compare. */
const alike = "c.indexable and ($4::text is null or c.lead::text = $4)";
/** Roles of the same family come before others of the country. */
const familyFirst = "role.family <> (select family from own), ";

/** The cells beside one, each with its place in its list. */
const side = (sameRole: boolean, condition: string, first = "") => `
  select ${sameRole} as same_role, c.role, c.country, whole.se_log,
    whole.mean / (money.per_usd ->> whole.currency)::float8 as mean,
    row_number() over (order by ${first}${largestFirst}) as place,
    role.family = (select family from own) as of_family
  from (select * from release_cells where release_id = (select release_id from pointer)) c
  join release_roles role on role.release_id = c.release_id and role.slug = c.role
  join estimates whole on whole.release_id = c.release_id and whole.role = c.role
    and whole.country = c.country and whole.kind = c.lead and whole.level = 'all'
  cross join money
  where ${alike} and ${condition}`;
const list = (condition: string) => `(
  select coalesce(json_agg(${summaryJson} order by b.place), '[]')
  from ${summaryTables} join beside b on b.role = c.role and b.country = c.country
  where ${condition} and b.place <= $3)`;
const peers = `(
  select coalesce(json_agg(json_build_array(b.mean, b.se_log) order by b.place), '[]')
  from beside b where not b.same_role)`;

/**
 * What `elsewhereJson` selects from: all cells beside role $1 and country $2 are found once, for the lists and for those to be
 * ranked among.
 */
export const elsewhereTables = `
  own as materialized (
    select role.family from pointer join release_roles role on role.release_id = pointer.release_id
    where role.slug = $1),
  money as materialized (
    select rates -> 'perUsd' as per_usd from releases where id = (select release_id from pointer)),
  beside as materialized (
    ${side(true, "c.role = $1 and c.country <> $2")}
    union all
    ${side(false, "c.country = $2 and c.role <> $1", familyFirst)})`;

/** The answer as parts of a JSON object: of role $1 and country $2, lists of at most $3, of kind $4. */
export const elsewhereJson = `
  'sameRole', ${list("b.same_role")},
  'sameCountry', ${list(`not b.same_role and (b.of_family or b.place <= ${othersRead})`)},
  'peers', ${peers}`;

/**
 * What is beside this cell: the same role in other countries, and the country's other roles?
 * Indexable cells only, at most `limit` of each, largest first; of the country those of the role's family, before few others.
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
    `with ${elsewhereTables} select json_build_object(${elsewhereJson}) as answer`,
    [role, country, limit, kind],
  );
  return found ?? { sameRole: [], sameCountry: [], peers: [] };
}

/** A cell of a list as a peer. */
export function peerOf({ estimate: { mean, seLog }, usdRate }: CellSummary): Peer {
  return { mean: mean / usdRate, seLog };
}

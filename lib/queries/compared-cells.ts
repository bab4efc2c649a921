import { z } from "zod";
import { cellFactsSchema } from "#lib/domain/cell-facts.ts";
import { estimateColumns, projectionColumns } from "#lib/domain/columns.ts";
import { estimateSchema, projectionSchema } from "#lib/domain/estimate.ts";
import { releaseCountrySchema, releaseRoleSchema } from "#lib/domain/release.ts";
import { payKindSchema } from "#lib/domain/source.ts";
import { ask } from "./ask.ts";
import { countryJson, jsonOf, roleJson } from "./json.ts";

const comparedCellSchema = z.object({
  role: releaseRoleSchema,
  country: releaseCountrySchema,
  indexable: z.boolean(),
  lead: payKindSchema,
  recorded: z.object({ kind: payKindSchema, average: z.number() }).nullable(),
  /** Of every kind and level. */
  estimates: z.array(estimateSchema).min(1),
  /** Of every kind that has some, in order of year. */
  projections: z.array(projectionSchema),
  sources: cellFactsSchema.shape.sources,
  /** Where the cell is a region of a country: its anchor, the country, and the office's relative error. Null elsewhere. */
  region: z
    .object({ id: z.string(), country: z.string(), error: z.number().nullable() })
    .nullable()
    .default(null),
});
export type ComparedCell = z.infer<typeof comparedCellSchema>;

/** What do these cells hold of each kind of pay? In the order asked; cells that the current release lacks are left out. */
export function comparedCells(
  keys: readonly { role: string; country: string }[],
): Promise<ComparedCell[]> {
  const own = (alias: string) =>
    `${alias}.release_id = c.release_id and ${alias}.role = c.role and ${alias}.country = c.country`;
  return ask(
    comparedCellSchema,
    `select json_build_object(
       'role', ${roleJson("role")},
       'country', ${countryJson("country")},
       'indexable', c.indexable,
       'lead', c.lead,
       'recorded', case when c.recorded_average is not null then json_build_object(
         'kind', c.recorded_kind, 'average', c.recorded_average) end,
       'estimates', (
         select json_agg(${jsonOf(estimateColumns, "e")} order by e.kind, e.level)
         from estimates e where ${own("e")}),
       'projections', (
         select coalesce(json_agg(${jsonOf(projectionColumns, "p")} order by p.year), '[]')
         from projections p where ${own("p")}),
       'sources', c.facts -> 'sources') as answer
     from unnest($1::text[], $2::text[]) with ordinality asked (role, country, place)
     join release_cells c on c.role = asked.role and c.country = asked.country
       and c.release_id = (select release_id from pointer)
     join release_roles role on role.release_id = c.release_id and role.slug = c.role
     join release_countries country on country.release_id = c.release_id and country.slug = c.country
     order by asked.place`,
    [keys.map(({ role }) => role), keys.map(({ country }) => country)],
  );
}

import { plannedOnce } from "#lib/db.ts";
import { type CellRecord, cellRecordSchema } from "#lib/domain/cell-record.ts";
import { askOne } from "./ask.ts";
import { cellBefore } from "./cell-before.ts";
import { countryJson, estimateJson, projectionsOf, releaseJson, roleJson } from "./json.ts";

/**
 * What does the current release hold about a role in a country?
 *
 * @param role slug; @param country slug.
 * @returns null where the cell has no estimate or nothing is published.
 */
export function cell(role: string, country: string): Promise<CellRecord | null> {
  return askOne(
    cellRecordSchema,
    `${plannedOnce}select json_build_object(
       'release', ${releaseJson("r", "current.published_at")},
       'role', ${roleJson("role")},
       'country', ${countryJson("country")},
       'indexable', c.indexable,
       'canonical', (
         select json_build_object('slug', other.slug, 'name', other.name) from release_roles other
         where other.release_id = c.release_id and other.slug = c.canonical_role),
       'regionsListed', c.regions_listed,
       'facts', c.facts || jsonb_build_object('skills', role.skills),
       'estimate', ${estimateJson("whole")},
       'levels', (
         select coalesce(json_agg(${estimateJson("e")} order by e.level), '[]'::json)
         from estimates e
         where e.release_id = c.release_id and e.role = c.role and e.country = c.country
           and e.kind = c.lead and e.level <> 'all'),
       'kinds', (
         select json_agg(${estimateJson("k")} order by k.kind = c.lead desc, k.kind)
         from estimates k
         where k.release_id = c.release_id and k.role = c.role and k.country = c.country
           and k.level = 'all'),
       'projections', ${projectionsOf("c")},
       'before', ${cellBefore("c", "r")}) as answer
     from pointer current
     join releases r on r.id = current.release_id
     join release_cells c on c.release_id = r.id
     join release_roles role on role.release_id = r.id and role.slug = c.role
     join release_countries country on country.release_id = r.id and country.slug = c.country
     join estimates whole on whole.release_id = r.id and whole.role = c.role
       and whole.country = c.country and whole.kind = c.lead and whole.level = 'all'
     where c.role = $1 and c.country = $2`,
    [role, country],
  );
}

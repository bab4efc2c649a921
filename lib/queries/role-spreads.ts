import { z } from "zod";
import { estimateSchema } from "#lib/domain/estimate.ts";
import { releaseCountrySchema } from "#lib/domain/release.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { ask } from "./ask.ts";
import { countryJson, estimateJson } from "./json.ts";

const roleSpreadSchema = z.object({
  country: releaseCountrySchema,
  /** Of the kind asked for, `all` first. */
  estimates: z.array(estimateSchema).min(1),
});
export type RoleSpread = z.infer<typeof roleSpreadSchema>;

/**
 * In which countries does the current release hold figures of this kind for the role, and how does pay of it
 * spread there, by level? Those with most pieces first; countries without a piece of their own are left out.
 */
export function roleSpreads(role: string, kind: PayKind): Promise<RoleSpread[]> {
  return ask(
    roleSpreadSchema,
    `select json_build_object(
       'country', ${countryJson("country")},
       'estimates', (
         select json_agg(${estimateJson("e")} order by e.level = 'all' desc, e.level)
         from estimates e
         where e.release_id = whole.release_id and e.role = whole.role
           and e.country = whole.country and e.kind = whole.kind)) as answer
     from pointer current
     join estimates whole on whole.release_id = current.release_id
     join release_countries country on country.release_id = whole.release_id
       and country.slug = whole.country
     where whole.role = $1 and whole.kind = $2::source_kind and whole.level = 'all'
       and whole.own_weight > 0
     order by whole.postings desc, whole.grade, country.name`,
    [role, kind],
  );
}

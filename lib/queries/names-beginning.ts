import { z } from "zod";
import { askOne } from "./ask.ts";

const beginningSchema = z.object({
  roles: z.array(z.object({ slug: z.string(), name: z.string(), countries: z.int() })),
  countries: z.array(z.object({ slug: z.string(), name: z.string(), roles: z.int() })),
});
export type NamesBeginning = z.infer<typeof beginningSchema>;

/** Names in each list at most. */
const most = 5;

/**
 * Roles and countries with pages of which a word begins so, whatever its case: what somebody who is still typing may
 * mean. Those with most indexable pages first.
 */
export async function namesBeginning(typed: string): Promise<NamesBeginning> {
  const pattern = typed.replaceAll(/[\\%_]/g, "\\$&");
  const list = (table: string, part: string, others: string) => `(
    select coalesce(json_agg(json_build_object('slug', slug, 'name', name, '${others}', pages)), '[]')
    from (
      select named.slug, named.name, count(*) as pages from ${table} named
      join release_cells c on c.release_id = named.release_id and c.${part} = named.slug
      where named.release_id = current.release_id
        and (named.name ilike $1 || '%' or named.name ilike '% ' || $1 || '%')
      group by named.slug, named.name
      order by count(*) filter (where c.indexable) desc, named.name ilike $1 || '%' desc, named.name
      limit ${most}) found)`;
  const found = await askOne(
    beginningSchema,
    `select json_build_object(
       'roles', ${list("release_roles", "role", "countries")},
       'countries', ${list("release_countries", "country", "roles")}) as answer
     from pointer current`,
    [pattern],
  );
  return found ?? { roles: [], countries: [] };
}

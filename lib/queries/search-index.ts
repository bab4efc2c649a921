import { z } from "zod";
import { askOne } from "./ask.ts";

const searchIndexSchema = z.object({
  roles: z.array(z.object({ slug: z.string(), name: z.string(), titles: z.array(z.string()) })),
  countries: z.array(z.object({ slug: z.string(), name: z.string(), code: z.string() })),
});
export type SearchIndex = z.infer<typeof searchIndexSchema>;

/** What can be searched: the current release's roles with their raw titles, and its countries. */
export async function searchIndex(): Promise<SearchIndex> {
  const index = await askOne(
    searchIndexSchema,
    `select json_build_object(
       'roles', (
         select coalesce(json_agg(json_build_object(
           'slug', role.slug, 'name', role.name, 'titles', coalesce(own.titles, '{}')) order by role.name), '[]')
         from release_roles role
         left join (
           select role, array_agg(distinct title order by title) as titles
           from release_titles t where t.release_id = (select release_id from pointer) group by role
         ) own on own.role = role.slug
         where role.release_id = current.release_id),
       'countries', (
         select coalesce(json_agg(json_build_object('slug', slug, 'name', name, 'code', code)
           order by name), '[]')
         from release_countries country where country.release_id = current.release_id)) as answer
     from pointer current`,
  );
  return index ?? { roles: [], countries: [] };
}

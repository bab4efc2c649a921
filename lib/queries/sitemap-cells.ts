import { z } from "zod";
import { askOne } from "./ask.ts";
import { isoTime } from "./json.ts";

const sitemapSchema = z.object({
  release: z.object({ id: z.string(), publishedAt: z.iso.datetime() }),
  dataDate: z.iso.date(),
  /** `regions` where the cell's page by region may be listed too. */
  cells: z.array(z.object({ role: z.string(), country: z.string(), regions: z.boolean() })),
  roles: z.array(z.string()),
  countries: z.array(z.string()),
  /** Families, and how many listed pages each has in each country. */
  families: z.array(z.object({ family: z.string(), country: z.string(), cells: z.int() })),
});
export type SitemapCells = z.infer<typeof sitemapSchema>;

/**
 * Which pages may search engines list, and of which date are the data? Hubs with an indexable cell; null
 * before the first release.
 */
export function sitemapCells(): Promise<SitemapCells | null> {
  return askOne(
    sitemapSchema,
    `select json_build_object(
       'release', json_build_object('id', r.id, 'publishedAt', ${isoTime("current.published_at")}),
       'dataDate', r.data_date,
       'cells', coalesce(json_agg(json_build_object('role', c.role, 'country', c.country,
         'regions', c.regions_listed)
         order by c.role, c.country) filter (where c.role is not null), '[]'),
       'roles', coalesce(json_agg(distinct c.role) filter (where c.role is not null), '[]'),
       'countries', coalesce(json_agg(distinct c.country) filter (where c.role is not null), '[]'),
       'families', (
         select coalesce(json_agg(json_build_object(
           'family', family, 'country', country, 'cells', cells) order by family, country), '[]')
         from (
           select role.family, listed.country, count(*) as cells
           from release_cells listed
           join release_roles role on role.release_id = r.id and role.slug = listed.role
           where listed.release_id = r.id and listed.indexable
           group by role.family, listed.country) counted))
       as answer
     from pointer current
     join releases r on r.id = current.release_id
     left join release_cells c on c.release_id = r.id and c.indexable
     group by r.id, current.published_at`,
  );
}

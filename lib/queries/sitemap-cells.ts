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
       'countries', coalesce(json_agg(distinct c.country) filter (where c.role is not null), '[]'))
       as answer
     from pointer current
     join releases r on r.id = current.release_id
     left join release_cells c on c.release_id = r.id and c.indexable
     group by r.id, current.published_at`,
  );
}

import { z } from "zod";
import { askOne } from "./ask.ts";

const sitemapSchema = z.object({
  dataDate: z.iso.date().nullable(),
  cells: z.array(z.object({ role: z.string(), country: z.string() })),
  roles: z.array(z.string()),
  countries: z.array(z.string()),
});
export type SitemapCells = z.infer<typeof sitemapSchema>;

/** Which pages may search engines list, and of which date are the data? Hubs with an indexable cell. */
export async function sitemapCells(): Promise<SitemapCells> {
  const cells = await askOne(
    sitemapSchema,
    `select json_build_object(
       'dataDate', r.data_date,
       'cells', coalesce(json_agg(json_build_object('role', c.role, 'country', c.country)
         order by c.role, c.country) filter (where c.role is not null), '[]'),
       'roles', coalesce(json_agg(distinct c.role) filter (where c.role is not null), '[]'),
       'countries', coalesce(json_agg(distinct c.country) filter (where c.role is not null), '[]'))
       as answer
     from pointer current
     join releases r on r.id = current.release_id
     left join release_cells c on c.release_id = r.id and c.indexable
     group by r.id`,
  );
  return cells ?? { dataDate: null, cells: [], roles: [], countries: [] };
}

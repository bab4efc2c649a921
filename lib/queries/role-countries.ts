import { z } from "zod";
import { ask } from "./ask.ts";

const namedSchema = z.object({ slug: z.string(), name: z.string() });

/** In which countries does the current release have an indexable page for this role? By name. */
export function roleCountries(role: string): Promise<z.infer<typeof namedSchema>[]> {
  return ask(
    namedSchema,
    `select json_build_object('slug', country.slug, 'name', country.name) as answer
     from pointer current
     join release_cells c on c.release_id = current.release_id
     join release_countries country on country.release_id = c.release_id and country.slug = c.country
     where c.role = $1 and c.indexable order by country.name`,
    [role],
  );
}

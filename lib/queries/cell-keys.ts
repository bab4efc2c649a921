import { z } from "zod";
import { regionsForPage } from "#lib/domain/regional-pay.ts";
import { askOne } from "./ask.ts";

/**
 * Which cells have an estimate in the current release? As "role/country", and once more as "role/country/regions"
 * where they have pay by region; none before the first release.
 */
export async function cellKeys(): Promise<string[]> {
  const keys = await askOne(
    z.array(z.string()),
    `select coalesce(json_agg(c.role || '/' || c.country || part), '[]') as answer
     from pointer current
     join release_cells c on c.release_id = current.release_id
     join (values ('', 0), ('/regions', ${regionsForPage})) parts (part, least) on c.regions >= least`,
  );
  return keys ?? [];
}

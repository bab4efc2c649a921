import { z } from "zod";
import { askOne } from "./ask.ts";

/** Which cells have an estimate in the current release? As "role/country"; none before the first release. */
export async function cellKeys(): Promise<string[]> {
  const keys = await askOne(
    z.array(z.string()),
    `select coalesce(json_agg(e.role || '/' || e.country), '[]') as answer
     from pointer current
     join estimates e on e.release_id = current.release_id and e.level = 'all'`,
  );
  return keys ?? [];
}

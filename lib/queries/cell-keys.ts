import { z } from "zod";
import { askOne } from "./ask.ts";

/** Which cells have an estimate in the current release? As "role/country"; none before the first release. */
export async function cellKeys(): Promise<string[]> {
  const keys = await askOne(
    z.array(z.string()),
    `select coalesce(json_agg(c.role || '/' || c.country), '[]') as answer
     from pointer current
     join release_cells c on c.release_id = current.release_id`,
  );
  return keys ?? [];
}

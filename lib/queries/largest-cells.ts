import { z } from "zod";
import { ask } from "./ask.ts";
import { knownPieces } from "./cell-summary.ts";

const keySchema = z.object({ role: z.string(), country: z.string() });

/** Of which indexable cells of the current release is most known? Those first. */
export function largestCells(limit: number): Promise<z.infer<typeof keySchema>[]> {
  return ask(
    keySchema,
    `select json_build_object('role', c.role, 'country', c.country) as answer
     from pointer current join release_cells c on c.release_id = current.release_id
     where c.indexable
     order by ${knownPieces} desc, c.role, c.country limit $1`,
    [limit],
  );
}

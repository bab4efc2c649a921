import { z } from "zod";
import { ask } from "./ask.ts";
import { allKnownPieces } from "./cell-summary.ts";

const keySchema = z.object({ role: z.string(), country: z.string() });

/** Of which indexable cells of the current release is most known? Those first. */
export function largestCells(limit: number): Promise<z.infer<typeof keySchema>[]> {
  return ask(
    keySchema,
    `select json_build_object('role', role, 'country', country) as answer
     from pointer current join release_cells c on c.release_id = current.release_id
     left join ${allKnownPieces} using (role, country)
     where c.indexable
     order by coalesce(known.pieces, 0) desc, role, country limit $1`,
    [limit],
  );
}

import { z } from "zod";
import { type RegionPay, regionPaySchema } from "#lib/domain/cell-facts.ts";
import { askOne } from "./ask.ts";

/** What does the current release hold of a cell by region? Empty where it holds no such cell. */
export async function regionsOf(role: string, country: string): Promise<RegionPay[]> {
  const regions = await askOne(
    z.array(regionPaySchema),
    `select c.facts -> 'regions' as answer
     from pointer current
     join release_cells c on c.release_id = current.release_id
     where c.role = $1 and c.country = $2`,
    [role, country],
  );
  return regions ?? [];
}

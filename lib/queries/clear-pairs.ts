import { z } from "zod";
import { ask } from "./ask.ts";

const clearPairSchema = z.object({ role: z.string(), first: z.string(), second: z.string() });

/**
 * For which roles is the difference between these countries known? Both have an indexable page and evidence of their own
 * of one kind of pay, and the 80% interval of the difference at exchange rates does not hold zero. Of several kinds it
 * is the one that a comparison shows: one that leads both pages, else the one whose less sure figure is surer. Official pay
 * of full and part-time jobs compares with none but its like.
 *
 * @param partTime codes of the countries whose offices count part-time jobs at the hours that they have.
 */
export function clearPairs(
  pairs: readonly (readonly [first: string, second: string])[],
  partTime: readonly string[],
): Promise<z.infer<typeof clearPairSchema>[]> {
  return ask(
    clearPairSchema,
    `with held as materialized (
       select c.role, c.country, country.code, c.lead, e.kind, e.se_log, ln(e.high80 / e.mean) as half,
         ln(e.mean / (r.rates -> 'perUsd' ->> e.currency)::float8) as dollars
       from pointer current
       join releases r on r.id = current.release_id
       join release_cells c on c.release_id = r.id and c.indexable
       join release_countries country on country.release_id = r.id and country.slug = c.country
       join estimates e on e.release_id = r.id and e.role = c.role and e.country = c.country
         and e.level = 'all' and e.own_weight > 0
       where c.country = any($1) or c.country = any($2)),
     compared as (
       select distinct on (pair.place, a.role) pair.place, a.role, pair.one, pair.other,
         abs(a.dollars - b.dollars) > sqrt(a.half ^ 2 + b.half ^ 2) as clear,
         a.kind <> 'official' or (a.code = any($3)) = (b.code = any($3)) as alike
       from unnest($1::text[], $2::text[]) with ordinality pair (one, other, place)
       join held a on a.country = pair.one
       join held b on b.country = pair.other and b.role = a.role and b.kind = a.kind
       order by pair.place, a.role, (a.lead = a.kind and b.lead = b.kind) desc,
         greatest(a.se_log, b.se_log))
     select json_build_object('role', role, 'first', one, 'second', other) as answer
     from compared where clear and alike order by role, place`,
    [pairs.map(([first]) => first), pairs.map(([, second]) => second), partTime],
  );
}

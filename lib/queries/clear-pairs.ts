import { z } from "zod";
import { compareText } from "#lib/domain/compare-text.ts";
import { ask } from "./ask.ts";

/** An indexable page's estimate of one kind of pay, where evidence of its own stands behind it. */
const heldSchema = z.object({
  role: z.string(),
  country: z.string(),
  code: z.string(),
  kind: z.string(),
  leads: z.boolean(),
  seLog: z.number(),
  /** From the mean to the upper end of its 80% interval, in logs. */
  half: z.number(),
  /** Log of the mean in US dollars of the reference year. */
  dollars: z.number(),
});
type Held = z.infer<typeof heldSchema>;
type Two = readonly [Held, Held];

/** A role whose pay is known to differ between two countries. */
export interface ClearPair {
  role: string;
  first: string;
  second: string;
}

/**
 * For which roles is the difference between these countries known? Both have an indexable page and evidence of their own
 * of one kind of pay, and the 80% interval of the difference at exchange rates does not hold zero. Of several kinds it
 * is the one that a comparison shows: one that leads both pages, else the one whose less sure figure is surer. Official pay
 * of full and part-time jobs compares with none but its like.
 *
 * Paired here: the database, which takes a release's rows for a handful, would hold each against each.
 *
 * @param partTime codes of the countries whose offices count part-time jobs at the hours that they have.
 * @returns by role, then in the order of `pairs`.
 */
export async function clearPairs(
  pairs: readonly (readonly [first: string, second: string])[],
  partTime: readonly string[],
): Promise<ClearPair[]> {
  const held = await ask(
    heldSchema,
    `select json_build_object(
       'role', c.role, 'country', c.country, 'code', country.code, 'kind', e.kind, 'leads', c.lead = e.kind,
       'seLog', e.se_log, 'half', ln(e.high80 / e.mean),
       'dollars', ln(e.mean / (r.rates -> 'perUsd' ->> e.currency)::float8)) as answer
     from pointer current
     join releases r on r.id = current.release_id
     join release_cells c on c.release_id = r.id and c.indexable
     join release_countries country on country.release_id = r.id and country.slug = c.country
     join estimates e on e.release_id = r.id and e.role = c.role and e.country = c.country
       and e.level = 'all' and e.own_weight > 0
     where c.country = any($1)
     order by e.kind`,
    [[...new Set(pairs.flat())]],
  );
  const byCountry = Map.groupBy(held, ({ country }) => country);
  const part = new Set(partTime);
  return pairs
    .flatMap(([first, second]) => {
      const others = Map.groupBy(byCountry.get(second) ?? [], ({ role }) => role);
      const shown = new Map<string, Two>();
      for (const one of byCountry.get(first) ?? []) {
        const other = others.get(one.role)?.find(({ kind }) => kind === one.kind);
        if (other === undefined) continue;
        const best = shown.get(one.role);
        if (best === undefined || showsBefore([one, other], best))
          shown.set(one.role, [one, other]);
      }
      return [...shown.values()]
        .filter((two) => isClear(two) && isAlike(two, part))
        .map(([{ role }]) => ({ role, first, second }));
    })
    .toSorted((a, b) => compareText(a.role, b.role));
}

/** Whether a comparison shows this kind of pay rather than that. */
function showsBefore(a: Two, b: Two): boolean {
  return leadsBoth(a) === leadsBoth(b) ? leastSure(a) < leastSure(b) : leadsBoth(a);
}

function leadsBoth([a, b]: Two): boolean {
  return a.leads && b.leads;
}

function leastSure([a, b]: Two): number {
  return Math.max(a.seLog, b.seLog);
}

function isClear([a, b]: Two): boolean {
  return Math.abs(a.dollars - b.dollars) > Math.hypot(a.half, b.half);
}

function isAlike([a, b]: Two, partTime: ReadonlySet<string>): boolean {
  return a.kind !== "official" || partTime.has(a.code) === partTime.has(b.code);
}

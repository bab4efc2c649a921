import { z } from "zod";
import { releaseCountrySchema } from "#lib/domain/release.ts";
import { ask } from "./ask.ts";

const countryCountSchema = releaseCountrySchema.extend({
  /** Roles with an estimate, and those whose page is indexable. */
  cells: z.int(),
  indexable: z.int(),
  /** Those with evidence of their own: the page is indexable, or another with the same evidence is. A hub lists them all. */
  measured: z.int(),
  postings: z.int(),
  payPoints: z.int(),
});
export type CountryCount = z.infer<typeof countryCountSchema>;

/** Which countries does the current release know, and with how much evidence? By name. */
export function countryList(): Promise<CountryCount[]> {
  return ask(
    countryCountSchema,
    `select json_build_object(
       'slug', country.slug, 'code', country.code, 'name', country.name,
       'inSentence', country.in_sentence, 'currency', country.currency,
       'cells', count(c.country), 'indexable', count(*) filter (where c.indexable),
       'measured', count(*) filter (where c.indexable or c.canonical_role is not null),
       'postings', coalesce(sum(c.postings), 0),
       'payPoints', coalesce(sum(c.pay_points), 0)) as answer
     from pointer current
     join release_countries country on country.release_id = current.release_id
     left join release_cells c on c.release_id = country.release_id and c.country = country.slug
     group by country.slug, country.code, country.name, country.in_sentence, country.currency
     order by country.name`,
  );
}

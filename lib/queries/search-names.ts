import { z } from "zod";
import { ask, askOne } from "./ask.ts";
import { knownPieces } from "./cell-summary.ts";

const roleSchema = z.object({ slug: z.string(), name: z.string(), countries: z.number() });
const countrySchema = z.object({
  code: z.string(),
  slug: z.string(),
  name: z.string(),
  inSentence: z.string(),
  roles: z.number(),
});
const namesSchema = z.object({ roles: z.array(roleSchema), countries: z.array(countrySchema) });

/** Roles and countries with pages, and how many pages. */
export type SearchNames = z.infer<typeof namesSchema>;

/** What do these roles and countries (ISO 3166 alpha-2) go by in the published release? Those without pages are left out. */
export async function searchNames(
  roles: readonly string[],
  countries: readonly string[],
): Promise<SearchNames> {
  const names = await askOne(
    namesSchema,
    `select json_build_object(
       'roles', (select coalesce(json_agg(found order by found.place), '[]') from (
         select role.slug, role.name, asked.place,
           (select count(*) from release_cells cell
            where cell.release_id = role.release_id and cell.role = role.slug) as countries
         from unnest($1::text[]) with ordinality asked (slug, place)
         join release_roles role on role.release_id = current.release_id and role.slug = asked.slug
       ) found where found.countries > 0),
       'countries', (select coalesce(json_agg(found order by found.place), '[]') from (
         select country.code, country.slug, country.name, country.in_sentence as "inSentence", asked.place,
           (select count(*) from release_cells cell
            where cell.release_id = country.release_id and cell.country = country.slug) as roles
         from unnest($2::text[]) with ordinality asked (code, place)
         join release_countries country
           on country.release_id = current.release_id and country.code = asked.code
       ) found where found.roles > 0)) as answer
     from pointer current`,
    [roles, countries],
  );
  return names ?? { roles: [], countries: [] };
}

const keySchema = z.object({ role: z.string(), country: z.string() });

/** The pages of a role, or of a country, of which most is known: pieces of all kinds of pay first, then the jobs that an office counts. */
export function largestOf(
  part: "role" | "country",
  slug: string,
  most: number,
): Promise<{ role: string; country: string }[]> {
  return ask(
    keySchema,
    `select json_build_object('role', c.role, 'country', c.country) as answer
     from pointer current join release_cells c on c.release_id = current.release_id
     where c.${part} = $1
     order by c.indexable desc, ${knownPieces} desc, c.jobs desc nulls last, c.role, c.country limit ${most}`,
    [slug],
  );
}

const coverageSchema = z.object({
  roles: z.number(),
  countries: z.number(),
  families: z.array(z.string()),
});

/** How many roles and countries have pages, and the slugs of the families of those roles. */
export async function coverage(): Promise<z.infer<typeof coverageSchema>> {
  const found = await askOne(
    coverageSchema,
    `select json_build_object(
       'roles', count(distinct cell.role), 'countries', count(distinct cell.country),
       'families', coalesce(json_agg(distinct role.family), '[]')) as answer
     from pointer current join release_cells cell on cell.release_id = current.release_id
     join release_roles role on role.release_id = cell.release_id and role.slug = cell.role`,
  );
  return found ?? { roles: 0, countries: 0, families: [] };
}

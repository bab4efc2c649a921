import { z } from "zod";
import { pool } from "#lib/db.ts";
import { cellFactsSchema } from "#lib/domain/cell-facts.ts";
import { ratesSchema } from "#lib/domain/money.ts";
import { ReleaseError } from "../release-error.ts";
import { publishedAndNewest } from "./read-pages.ts";

const estimateSchema = z.object({
  kind: z.string(),
  level: z.string(),
  year: z.int(),
  currency: z.string(),
  mean: z.number(),
  low80: z.number(),
  high80: z.number(),
  grade: z.string(),
  ownWeight: z.number(),
  postings: z.int(),
  payPoints: z.int(),
});
/** The parts of a pay cell's statistics that its average follows from. */
const cellStatisticsSchema = z.union([
  z.object({
    ranges: z.array(
      z.object({
        currency: z.string(),
        low: z.number(),
        high: z.number().nullable(),
        count: z.int(),
      }),
    ),
  }),
  z.object({ currency: z.string(), meanLog: z.number(), varianceLog: z.number() }),
  z.object({ currency: z.string(), mean: z.number().nullable(), p50: z.number().nullable() }),
]);
const cellSchema = z.object({
  source: z.string(),
  edition: z.string(),
  kind: z.string(),
  title: z.string(),
  year: z.int(),
  level: z.string().nullable(),
  stratum: z.string(),
  /** What the cell holds, as lib/domain/pay-cell.ts says of its kind. */
  statistics: cellStatisticsSchema,
  postings: z.int(),
  payPoints: z.int(),
  /** Base, total or visa-offer; null for an office's figures. */
  concept: z.string().nullable(),
  /** False where the release left the source's pieces of this cell out, beside more of another concept. */
  counts: z.boolean(),
});
const pageSchema = z.object({
  indexable: z.boolean(),
  facts: cellFactsSchema.pick({ currency: true, lead: true, recorded: true, advertised: true }),
  /** US dollars and other money at the release's reference year. */
  rates: ratesSchema,
});

/** How the figures of a page came about. */
export interface Explanation {
  release: string;
  role: string;
  country: string;
  page: z.infer<typeof pageSchema>;
  estimates: z.infer<typeof estimateSchema>[];
  /** Pay cells of the titles that stand for the role, as the release used them. */
  cells: z.infer<typeof cellSchema>[];
}

/**
 * From rows to a headline: the pay cells behind a role in a country, what is recorded, what is estimated.
 * @param country its code or address.
 * @throws ReleaseError where nothing is built or the release has no such page.
 */
export async function explainPage(role: string, country: string): Promise<Explanation> {
  const { published, newest } = await publishedAndNewest();
  const release = published ?? newest;
  if (release === null)
    throw new ReleaseError("No release is built yet; build one: npm run data -- build");
  const code = await countryIn(release, country);
  const ask = async <T>(schema: z.ZodType<T>, text: string) =>
    z.array(schema).parse((await pool().query(text, [release, role, code.slug])).rows);
  const [page] = await ask(
    pageSchema,
    `select c.indexable, c.facts, r.rates from release_cells c join releases r on r.id = c.release_id
     where c.release_id = $1 and c.role = $2 and c.country = $3`,
  );
  if (page === undefined) {
    throw new ReleaseError(
      `Release ${release} has no page for ${role} in ${country}; write a role's address: backend-engineer`,
    );
  }
  return {
    release,
    role,
    country: code.name,
    page,
    estimates: await ask(
      estimateSchema,
      `select kind::text as kind, level::text as level, year::int as year, currency, mean, low80, high80,
         grade::text as grade, own_weight as "ownWeight", postings, pay_points as "payPoints"
       from estimates where release_id = $1 and role = $2 and country = $3 order by kind, level`,
    ),
    cells: await ask(
      cellSchema,
      `select e.source_id as source, e.label as edition, s.kind::text as kind, c.title,
         c.year::int as year, c.level::text as level, c.stratum, c.statistics, c.postings, c.pay_points as "payPoints",
         case s.kind when 'official' then null
           else coalesce(c.statistics ->> 'concept', case s.kind when 'advertised' then 'base' else 'total' end)
         end as concept,
         s.kind = 'official' or exists (
           select from release_cells page, jsonb_array_elements(page.facts -> 'sources') figure
           where page.release_id = r.id and page.role = $2 and page.country = $3
             and figure ->> 'source' = e.source_id) as counts
       from releases r
       cross join jsonb_to_recordset(r.editions) used (id text, edition text, years int[])
       join editions e on e.source_id = used.id and e.label = used.edition
       join sources s on s.id = e.source_id
       join pay_cells c on c.edition_id = e.id and c.year = any(used.years)
       join release_titles t on t.release_id = r.id and t.source = e.source_id and t.title = c.title
       join release_countries place on place.release_id = r.id and place.code = c.country
       where r.id = $1 and t.role = $2 and place.slug = $3
       order by e.source_id, c.year desc, c.pay_points desc`,
    ),
  };
}

async function countryIn(
  release: string,
  country: string,
): Promise<{ slug: string; name: string }> {
  const { rows } = await pool().query(
    `select slug, name from release_countries
     where release_id = $1 and (slug = lower($2) or code = upper($2))`,
    [release, country],
  );
  const [found] = z.array(z.object({ slug: z.string(), name: z.string() })).parse(rows);
  if (found !== undefined) return found;
  throw new ReleaseError(`Release ${release} has no country ${country}; write its two-letter code`);
}

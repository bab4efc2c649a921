import { z } from "zod";
import { pool } from "#lib/db.ts";
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
const cellSchema = z.object({
  source: z.string(),
  edition: z.string(),
  title: z.string(),
  year: z.int(),
  level: z.string().nullable(),
  stratum: z.string(),
  postings: z.int(),
  payPoints: z.int(),
  /** Base, total or visa-offer; null for an office's figures. */
  concept: z.string().nullable(),
  /** False where the release left the source's pieces of this cell out, beside more of another concept. */
  counts: z.boolean(),
});
const pageSchema = z.object({
  lead: z.string(),
  leadFrom: z.string().nullable(),
  recordedKind: z.string().nullable(),
  recordedAverage: z.number().nullable(),
  indexable: z.boolean(),
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
    `select lead::text as lead, lead_from as "leadFrom", recorded_kind::text as "recordedKind",
       recorded_average as "recordedAverage", indexable
     from release_cells where release_id = $1 and role = $2 and country = $3`,
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
      `select e.source_id as source, e.label as edition, c.title, c.year::int as year,
         c.level::text as level, c.stratum, c.postings, c.pay_points as "payPoints",
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

/** A page that one more piece of pay would narrow. */
export interface WantedPage {
  role: string;
  country: string;
  kind: string;
  /** Upper over lower end of the 80% band. */
  width: number;
  /** The same with one more piece: the band of a figure that leans on its neighbours by `1 - ownWeight`. */
  withOneMore: number;
  pieces: number;
}

/**
 * Pages by how much one more posting or answer would narrow their band. What a cell's own n pieces weigh, w, tells what one of them
 * is worth: the neighbours weigh as much as n (1 - w) / w of them, so one more divides the variance by 1 + w / n.
 *
 * @throws ReleaseError where nothing is built.
 */
export async function wantedPages(limit: number): Promise<WantedPage[]> {
  const { published, newest } = await publishedAndNewest();
  const release = published ?? newest;
  if (release === null)
    throw new ReleaseError("No release is built yet; build one: npm run data -- build");
  const { rows } = await pool().query(
    `select c.role, c.country, e.kind::text as kind, e.high80 / e.low80 as width, e.own_weight as weight,
       e.postings as pieces
     from release_cells c
     join estimates e on e.release_id = c.release_id and e.role = c.role and e.country = c.country
       and e.kind = c.lead and e.level = 'all'
     where c.release_id = $1 and e.kind <> 'official' and e.postings > 0`,
    [release],
  );
  const schema = z.object({
    role: z.string(),
    country: z.string(),
    kind: z.string(),
    width: z.number(),
    weight: z.number(),
    pieces: z.int(),
  });
  return z
    .array(schema)
    .parse(rows)
    .map(({ weight, ...page }) => ({
      ...page,
      withOneMore: Math.exp(Math.log(page.width) / Math.sqrt(1 + weight / page.pieces)),
    }))
    .toSorted((a, b) => b.width - b.withOneMore - (a.width - a.withOneMore))
    .slice(0, limit);
}

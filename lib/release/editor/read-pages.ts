import { z } from "zod";
import { pool } from "#lib/db.ts";
import { payKindSchema } from "#lib/domain/source.ts";
import { leadingFigure, ledCells } from "../read/leading-figure.ts";

const pageSchema = z.object({
  role: z.string(),
  country: z.string(),
  kind: payKindSchema,
  currency: z.string(),
  /** What the page leads with, a year in `currency`. */
  amount: z.number(),
  /** Upper over lower end of its 80% band. */
  width: z.number(),
  grade: z.string(),
  perUsd: z.number(),
  indexable: z.boolean(),
  postings: z.int(),
  payPoints: z.int(),
  /** Editions with pay of the page itself: "source edition". */
  editions: z.array(z.string()),
});
/** What a page of a release leads with, indexable or not. */
export type Page = z.infer<typeof pageSchema>;

/** Every page of a release. */
export async function readPages(release: string): Promise<Page[]> {
  const { rows } = await pool().query(
    `select ${leadingFigure}, e.high80 / e.low80 as width,
       e.grade::text as grade, c.indexable, c.postings, c.pay_points as "payPoints",
       array(
         select distinct (used ->> 'id') || ' ' || (used ->> 'edition')
         from jsonb_array_elements(r.editions) used
         join jsonb_array_elements(c.facts -> 'sources') held on held ->> 'source' = used ->> 'id'
       ) as editions
     from ${ledCells}
     where c.release_id = $1`,
    [release],
  );
  return z.array(pageSchema).parse(rows);
}

const standingSchema = z.object({
  published: z.string().nullable(),
  newest: z.string().nullable(),
  /** Editions that were imported after the newest release was built. */
  waiting: z.array(z.string()),
});

/** The release that readers see, the newest one, and editions that no release has yet. */
export async function publishedAndNewest(): Promise<z.infer<typeof standingSchema>> {
  const { rows } = await pool().query(
    `select (select release_id from pointer) as published, newest.id as newest,
       array(
         select source_id || ' ' || label from editions
         where newest.built_at is null or imported_at > newest.built_at order by imported_at
       ) as waiting
     from (values (1)) one
     left join lateral (
       select id, built_at from releases order by built_at desc, id desc limit 1
     ) newest on true`,
  );
  return standingSchema.parse(rows[0]);
}

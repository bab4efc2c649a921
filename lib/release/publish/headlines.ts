import type { PoolClient } from "pg";
import { z } from "zod";
import { payKindSchema } from "#lib/domain/source.ts";
import { leadingFigure, ledCells } from "../read/leading-figure.ts";

const headlineSchema = z.object({
  role: z.string(),
  country: z.string(),
  kind: payKindSchema,
  currency: z.string(),
  /** What the page leads with, a year in `currency`. */
  amount: z.number(),
  /** Units of `currency` for one US dollar, at the release's rates. */
  perUsd: z.number(),
  /** Editions that hold pay of the cell itself, as "source edition". */
  editions: z.array(z.string()),
});
/** What an indexable page of a release leads with. */
export type Headline = z.infer<typeof headlineSchema>;

/** What the indexable pages of a release lead with. */
export async function readHeadlines(client: PoolClient, release: string): Promise<Headline[]> {
  const { rows } = await client.query(
    `select ${leadingFigure},
       array(
         select distinct (used ->> 'id') || ' ' || (used ->> 'edition')
         from jsonb_array_elements(r.editions) used
         join jsonb_array_elements(c.facts -> 'sources') held on held ->> 'source' = used ->> 'id'
         where not (held ->> 'wider')::boolean) as editions
     from ${ledCells}
     where c.release_id = $1 and c.indexable`,
    [release],
  );
  return z.array(headlineSchema).parse(rows);
}

/** Errors of the backtest, fractions: the model's and that of last year's value; null where it has no score. */
export async function readBacktest(
  client: PoolClient,
  release: string,
): Promise<{ model: number; last: number } | null> {
  const { rows } = await client.query(
    `select m.mape as model, l.mape as last
     from backtest_scores m
     join backtest_scores l using (release_id, design, cells, area, year, horizon, grade)
     where m.release_id = $1 and m.method = 'model' and l.method = 'last' and m.design = 'rolling'
       and m.cells = 'titles' and m.area = 'all' and m.year = 0 and m.horizon = 1
       and m.grade::text = 'all' and m.mape is not null and l.mape is not null`,
    [release],
  );
  const scores = z.array(z.object({ model: z.number(), last: z.number() })).parse(rows);
  return scores[0] ?? null;
}

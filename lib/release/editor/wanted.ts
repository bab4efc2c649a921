import { z } from "zod";
import { pool } from "#lib/db.ts";
import { ReleaseError } from "../release-error.ts";
import { publishedAndNewest } from "./read-pages.ts";

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

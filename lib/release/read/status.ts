import { z } from "zod";
import { pool } from "#lib/db.ts";
import { releaseIdentitySchema } from "#lib/domain/release.ts";
import { readEditions } from "../input/read-editions.ts";

const sizedReleaseSchema = releaseIdentitySchema.extend({
  /** Cells with an estimate, and those whose page is indexable. */
  cells: z.int(),
  indexable: z.int(),
  /** Why it was published last although the gate refused it; null where it did not. */
  accepted: z.string().nullable(),
});
type SizedRelease = z.infer<typeof sizedReleaseSchema>;

/** What the database holds: releases, editions, the public record. */
export interface ReleaseStatus {
  /** What readers see; null before the first publication. */
  published: SizedRelease | null;
  /** What a publish would show; null before the first build. */
  newest: SizedRelease | null;
  /** Releases held. */
  releases: number;
  editions: {
    source: string;
    label: string;
    date: string;
    cellsOnly: boolean;
    years: number[];
    payPoints: number;
  }[];
  /** The public record: entries, graded ones, and those whose band held the outcome. */
  ledger: { entries: number; graded: number; hits: number };
}

/** What is imported, built and published? */
export async function releaseStatus(): Promise<ReleaseStatus> {
  const releases = await readReleases();
  const editions = await readEditions();
  const { rows } = await pool().query<ReleaseStatus["ledger"]>(
    `select count(*)::int as entries, count(g.entry_id)::int as graded,
       (count(*) filter (where g.hit))::int as hits
     from ledger_entries e left join ledger_grades g on g.entry_id = e.id`,
  );
  return {
    published: releases.find(({ current }) => current) ?? null,
    newest: releases[0] ?? null,
    releases: releases.length,
    editions: editions.map(({ source, label, date, cellsOnly, years, payPoints }) => ({
      source,
      label,
      date,
      cellsOnly,
      years,
      payPoints,
    })),
    ledger: rows[0] ?? { entries: 0, graded: 0, hits: 0 },
  };
}

/** SQL for a timestamp as ISO 8601 in UTC. */
const utc = (time: string) =>
  `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Every release held, the newest built first. */
export async function readReleases() {
  const { rows } = await pool().query(
    `select r.id, ${utc("r.built_at")} as "builtAt",
       (select ${utc("max(p.published_at)")} from publications p where p.release_id = r.id)
         as "publishedAt",
       to_char(r.data_date, 'YYYY-MM-DD') as "dataDate", r.reference_year as "referenceYear",
       r.projection_years as "projectionYears", r.editions, r.rates,
       r.licences, r.credits,
       (select count(*)::int from release_cells c where c.release_id = r.id) as cells,
       (select count(*)::int from release_cells c where c.release_id = r.id and c.indexable)
         as indexable,
       (select accepted from publications p where p.release_id = r.id order by p.id desc limit 1)
         as accepted,
       exists (select from pointer where release_id = r.id) as current
     from releases r order by r.built_at desc, r.id desc`,
  );
  return z.array(sizedReleaseSchema.extend({ current: z.boolean() })).parse(rows);
}

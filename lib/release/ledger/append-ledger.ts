import type { PoolClient } from "pg";
import { z } from "zod";
import { ledgerEntryColumns } from "#lib/domain/columns.ts";
import { recordedProjectionSchema } from "#lib/domain/ledger.ts";
import { insertRows, rowOf } from "../insert-rows.ts";
import { firstHash, ledgerHash } from "./ledger-hash.ts";

const lineSchema = recordedProjectionSchema.extend({
  release: z.string(),
  countryCode: z.string(),
  titles: z.array(z.string()),
  counts: z.boolean(),
});

/**
 * Adds every projection of a release to the public record, each with its hash, chained to the entry
 * before it. It counts where it is the first for its cell, kind and year. A release that the record already
 * holds adds nothing, nor does a projection of a role that no title of its source stands for, such as that of an office's
 * wider group: no edition could ever grade it.
 *
 * @returns the number of entries added.
 */
export async function appendLedger(
  client: PoolClient,
  release: string,
  publishedAt: Date,
): Promise<number> {
  const lines = (await readLines(client, release)).filter(({ titles }) => titles.length > 0);
  let hash = await lastHash(client);
  const rows = lines.map((line) => {
    const time = publishedAt.toISOString();
    const { counts, ...said } = line;
    hash = ledgerHash({ ...said, publishedAt: time }, hash);
    return rowOf(ledgerEntryColumns, { ...line, publishedAt: time, hash });
  });
  await insertRows(client, "ledger_entries", rows);
  return rows.length;
}

/** The release's projections as ledger lines, with the newest edition of their kind that they rest on. */
async function readLines(client: PoolClient, release: string) {
  const { rows } = await client.query(
    `select p.release_id as release, p.role, p.country, country.code as "countryCode", p.year,
       p.kind, p.currency, p.mean, coalesce(p.file_low80, p.low80) as low80,
       coalesce(p.file_high80, p.high80) as high80, e.mean as base, p.method,
       edition ->> 'id' as source, edition ->> 'edition' as edition,
       edition ->> 'date' as "editionDate",
       (select (h ->> 'mean')::float8 from jsonb_array_elements(c.facts -> 'history') h
        where p.kind = 'advertised' and (h ->> 'year')::int = r.reference_year) as "lastValue",
       not exists (
         select from ledger_entries l
         where l.role = p.role and l.country = p.country and l.kind = p.kind and l.year = p.year
           and l.counts) as counts,
       array(select title from release_titles t
         where t.release_id = r.id and t.role = p.role and t.source = edition ->> 'id'
         order by title collate "C") as titles
     from projections p
     join releases r on r.id = p.release_id
     join estimates e on e.release_id = r.id and e.role = p.role and e.country = p.country
       and e.kind = p.kind and e.level = 'all'
     join release_countries country on country.release_id = r.id and country.slug = p.country
     join release_cells c on c.release_id = r.id and c.role = p.role and c.country = p.country
     cross join lateral (
       select edition from jsonb_array_elements(r.editions) edition
       where edition ->> 'kind' = p.kind::text
       order by exists (
         select from jsonb_array_elements(c.facts -> 'sources') held
         where held ->> 'source' = edition ->> 'id') desc, edition ->> 'date' desc limit 1) newest
     where p.release_id = $1
       and not exists (select from ledger_entries l where l.release_id = p.release_id)
     order by p.role collate "C", p.country collate "C", p.kind, p.year`,
    [release],
  );
  return z.array(lineSchema).parse(rows);
}

async function lastHash(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ hash: string }>(
    "select hash from ledger_entries order by id desc limit 1",
  );
  return rows[0]?.hash ?? firstHash;
}

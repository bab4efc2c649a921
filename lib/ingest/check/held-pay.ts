import type { PoolClient } from "pg";
import { z } from "zod";
import { titleRoles } from "#lib/content/sources/pay-mapping.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import { fromStoredPayCell, storedPayCellSchema } from "#lib/domain/pay-cell-row.ts";
import { payKindSchema } from "#lib/domain/source.ts";
import type { HeldPay } from "./gaps.ts";
import { typicalPay } from "./typical-pay.ts";

/** Figures that are older tell of other pay. */
const yearsBack = 4;

const editionSchema = z.object({
  id: z.int(),
  source: z.string(),
  label: z.string(),
  kind: payKindSchema,
});
export type HeldEditionName = z.infer<typeof editionSchema>;

/** The newest edition of every source but the one that has this file already. */
export async function newestEditions(
  client: PoolClient,
  checksum: string,
): Promise<HeldEditionName[]> {
  const { rows } = await client.query(
    `select distinct on (e.source_id) e.id, e.source_id as source, e.label, s.kind
     from editions e join sources s on s.id = e.source_id
     where e.checksum <> $1 order by e.source_id, e.date desc, e.id desc`,
    [checksum],
  );
  return z.array(editionSchema).parse(rows);
}

/** Cells that are read together: of a large edition, all of them would not fit. */
const together = 200;

/**
 * The cells of an edition in these countries from a year on, a few at a time: nothing else may be asked through
 * the client before all are read.
 */
export async function* heldCells(
  client: PoolClient,
  edition: HeldEditionName,
  countries: readonly string[],
  fromYear: number,
): AsyncGenerator<PayCell> {
  await client.query(
    `declare held_cells cursor for
     select s.kind, e.source_id as source, e.label as edition, c.title, c.country, c.year, c.level,
       c.stratum, c.postings, c.pay_points as "payPoints", c.statistics
     from pay_cells c join editions e on e.id = c.edition_id join sources s on s.id = e.source_id
     where c.edition_id = $1 and c.country = any($2) and c.year >= $3`,
    [edition.id, countries, fromYear],
  );
  for (let full = true; full; ) {
    const { rows } = await client.query(`fetch ${together} from held_cells`);
    full = rows.length === together;
    for (const row of rows) yield fromStoredPayCell(storedPayCellSchema.parse(row));
  }
  await client.query("close held_cells");
}

async function titlesOf(client: PoolClient, { id }: HeldEditionName): Promise<string[]> {
  const { rows } = await client.query(
    "select distinct title from pay_cells where edition_id = $1",
    [id],
  );
  return z
    .array(z.object({ title: z.string() }))
    .parse(rows)
    .map(({ title }) => title);
}

/** What every other edition holds of pay in these countries, in the few years up to `newest`. */
export async function heldPay(
  client: PoolClient,
  { countries, newest }: { countries: readonly string[]; newest: number },
  checksum: string,
  roleTitles: ReadonlyMap<string, string>,
  ratesOf: (year: number) => Rates | null,
): Promise<HeldPay[]> {
  const held: HeldPay[] = [];
  for (const edition of await newestEditions(client, checksum)) {
    const { kind, source, label } = edition;
    const own = heldCells(client, edition, countries, newest - yearsBack);
    const roles = titleRoles(source, await titlesOf(client, edition));
    const pay = await typicalPay(own, roles, roleTitles, ratesOf);
    if (pay.length > 0) held.push({ kind, name: `${source} ${label}`, pay });
  }
  return held;
}

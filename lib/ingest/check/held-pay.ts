import type { PoolClient } from "pg";
import { z } from "zod";
import { titleRoles } from "#lib/content/sources/pay-mapping.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import { fromStoredPayCell, storedPayCellSchema } from "#lib/domain/pay-cell-row.ts";
import type { HeldPay } from "./gaps.ts";
import { typicalPay } from "./typical-pay.ts";

/** Figures that are older tell of other pay. */
const yearsBack = 4;

const editionSchema = z.object({ id: z.int(), source: z.string(), label: z.string() });
export type HeldEditionName = z.infer<typeof editionSchema>;

/** The newest edition of every source but the one that has this file already. */
export async function newestEditions(
  client: PoolClient,
  checksum: string,
): Promise<HeldEditionName[]> {
  const { rows } = await client.query(
    `select distinct on (source_id) id, source_id as source, label from editions
     where checksum <> $1 order by source_id, date desc, id desc`,
    [checksum],
  );
  return z.array(editionSchema).parse(rows);
}

/** The cells of an edition in these countries from a year on. */
export async function heldCells(
  client: PoolClient,
  edition: HeldEditionName,
  countries: readonly string[],
  fromYear: number,
): Promise<PayCell[]> {
  const { rows } = await client.query(
    `select s.kind, e.source_id as source, e.label as edition, c.title, c.country, c.year, c.level,
       c.stratum, c.postings, c.pay_points as "payPoints", c.statistics
     from pay_cells c join editions e on e.id = c.edition_id join sources s on s.id = e.source_id
     where c.edition_id = $1 and c.country = any($2) and c.year >= $3`,
    [edition.id, countries, fromYear],
  );
  return z.array(storedPayCellSchema).parse(rows).map(fromStoredPayCell);
}

/** What every other edition holds of pay in the countries of these cells. */
export async function heldPay(
  client: PoolClient,
  cells: readonly PayCell[],
  checksum: string,
  roleTitles: ReadonlyMap<string, string>,
  ratesOf: (year: number) => Rates | null,
): Promise<HeldPay[]> {
  const countries = [...new Set(cells.map(({ country }) => country))];
  const newest = cells.reduce((year, cell) => Math.max(year, cell.year), 0);
  const held: HeldPay[] = [];
  for (const edition of await newestEditions(client, checksum)) {
    const own = await heldCells(client, edition, countries, newest - yearsBack);
    const roles = titleRoles(edition.source, [...new Set(own.map(({ title }) => title))]);
    const [first] = own;
    if (first === undefined) continue;
    held.push({
      kind: first.kind,
      name: `${edition.source} ${edition.label}`,
      pay: typicalPay(own, roles, roleTitles, ratesOf),
    });
  }
  return held;
}

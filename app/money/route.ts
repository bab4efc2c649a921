import { moneyTable } from "#lib/reports/money/money-table.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";

export const dynamic = "force-dynamic";

/** Exchange rates and purchasing power by country: `GET /money`. Made for our own pages, promised to nobody else. */
export async function GET(): Promise<Response> {
  const { release, table } = await moneyTable();
  return Response.json(table, { headers: brieflyKept({ id: release }) });
}

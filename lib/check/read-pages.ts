import "server-only";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import { cell } from "#lib/queries/cell.ts";
import { compareCells } from "#lib/queries/compare-cells.ts";
import { comparedCells } from "#lib/queries/compared-cells.ts";
import { countryHub } from "#lib/queries/country-hub.ts";
import { type Elsewhere, othersRead, peerOf } from "#lib/queries/elsewhere.ts";
import { roleHub } from "#lib/queries/role-hub.ts";
import { allSeries } from "#lib/queries/series.ts";
import { sitemapCells } from "#lib/queries/sitemap-cells.ts";
import { assembleInput, neighboursRead } from "#lib/reports/cell/cell-page.ts";
import { cellRows } from "#lib/reports/parts/cell-row.ts";
import { seriesBook } from "#lib/reports/parts/series.ts";
import { checkedPage } from "./assemble-page.ts";
import type { CheckedPage, ListedRow } from "./checked-page.ts";

/** Cells that one question to the database asks for. */
const readTogether = 100;

/**
 * Every indexable page of the release that readers see, with its answer, rows, image and head, through the
 * functions by which readers get them. What neighbouring pages share is read once.
 */
export async function* readPages(): AsyncGenerator<CheckedPage> {
  const listed = await sitemapCells();
  if (listed === null) return;
  const hubs = await readHubs(listed.roles, listed.countries);
  const series = seriesBook(await allSeries());
  for (let from = 0; from < listed.cells.length; from += readTogether) {
    const keys = listed.cells.slice(from, from + readTogether);
    const found = await compareCells(keys);
    const compared = await comparedCells(keys);
    for (const { role, country } of keys) {
      const record = await cell(role, country);
      const isOwn = (one: { role: { slug: string }; country: { slug: string } }) =>
        one.role.slug === role && one.country.slug === country;
      const beside = compared.find(isOwn);
      if (record === null || beside === undefined)
        throw new Error(`the sitemap lists ${role}/${country}, which has no page`);
      const input = assembleInput(record, neighboursIn(hubs, record), series);
      const rows = rowsOf(hubs, found.filter(isOwn), record);
      yield checkedPage(input, { rows, compared: beside });
    }
  }
}

/** The cells of every role and of every country, in the order of their hubs. */
interface Hubs {
  ofRole: ReadonlyMap<string, readonly CellSummary[]>;
  ofCountry: ReadonlyMap<string, readonly CellSummary[]>;
}

async function readHubs(roles: readonly string[], countries: readonly string[]): Promise<Hubs> {
  const ofRole = new Map<string, CellSummary[]>();
  for (const role of roles) ofRole.set(role, (await roleHub(role))?.cells ?? []);
  const ofCountry = new Map<string, CellSummary[]>();
  for (const country of countries) ofCountry.set(country, (await countryHub(country))?.cells ?? []);
  return { ofRole, ofCountry };
}

/** What `elsewhere` answers, from the hubs: they list the same cells in the same order, here the family first. */
function neighboursIn(
  { ofRole, ofCountry }: Hubs,
  { role, country, facts }: CheckedPage["record"],
): Elsewhere {
  const near = (cells: readonly CellSummary[] = []) =>
    cells.filter(
      (other) =>
        other.indexable &&
        other.estimate.kind === facts.lead.kind &&
        !(other.role.slug === role.slug && other.country.slug === country.slug),
    );
  const sameRole = near(ofRole.get(role.slug));
  const isOther = (cell: CellSummary) => Number(cell.role.family !== role.family);
  const sameCountry = near(ofCountry.get(country.slug)).toSorted((a, b) => isOther(a) - isOther(b));
  return {
    sameRole: sameRole.slice(0, neighboursRead),
    sameCountry: sameCountry
      .slice(0, neighboursRead)
      .filter((other, place) => other.role.family === role.family || place < othersRead),
    peers: sameCountry.map(peerOf),
  };
}

/** The rows by which the role's hub, the country's and a search show the cell. */
function rowsOf(
  { ofRole, ofCountry }: Hubs,
  searched: readonly CellSummary[],
  { role, country, facts, release }: CheckedPage["record"],
): ListedRow[] {
  const own = (cells: readonly CellSummary[] = []) =>
    cells.filter((cell) => cell.role.slug === role.slug && cell.country.slug === country.slug);
  return [
    ...cellRows(own(ofRole.get(role.slug)), "USD", release).map((row) => ({
      list: "role hub",
      currency: "USD",
      row,
    })),
    ...cellRows(own(ofCountry.get(country.slug)), facts.currency, release).map((row) => ({
      list: "country hub",
      currency: facts.currency,
      row,
    })),
    ...cellRows(searched, "USD", release).map((row) => ({ list: "search", currency: "USD", row })),
  ];
}

import type { PoolClient } from "pg";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { rolesOfTitles } from "#lib/content/sources/pay-mapping.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { CellList } from "../adapter.ts";
import { nearestRates } from "../nearest-rates.ts";
import { type Gap, gapsOf } from "./gaps.ts";
import { heldPay } from "./held-pay.ts";
import type { NewEdition } from "./new-edition.ts";
import { strangerTo } from "./shared-rows.ts";
import { typicalPay } from "./typical-pay.ts";

/**
 * Holds an edition against what the database has: each country's pay against other editions and sources, the file against the
 * editions of its source.
 * @returns a line for each reason to stop; none where all is as it should be.
 */
export async function checkEdition(client: PoolClient, edition: NewEdition): Promise<string[]> {
  const { source, mapping, checksum, titles, cells } = edition;
  const ratesOf = nearestRates();
  const roleTitles = new Map(
    loadRoles().flatMap(({ slug, titles }) => titles.map((title) => [title, slug] as const)),
  );
  const roles = rolesOfTitles(mapping, source, [...titles.keys()]);
  const extent = { countries: new Set<string>(), newest: 0 };
  const pay = await typicalPay(noting(cells, extent), roles, roleTitles, ratesOf);
  const { newest } = extent;
  const countries = [...extent.countries];
  const currencies = new Map(loadCountries().map(({ code, currency }) => [code, currency]));
  const perUsd = (country: string) =>
    ratesOf(newest)?.perUsd[currencies.get(country) ?? ""] ?? null;
  const held = await heldPay(client, { countries, newest }, checksum, roleTitles, ratesOf);
  const gaps = gapsOf(pay, held, mapping.kind, perUsd).toSorted(
    (a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)),
  );
  return [...(await strangerTo(client, edition, countries)), ...gaps.map(gapWords)];
}

/** The cells, with their countries and their last year noted while somebody goes through them. */
function* noting(
  cells: CellList,
  extent: { countries: Set<string>; newest: number },
): Generator<PayCell> {
  for (const cell of cells) {
    extent.countries.add(cell.country);
    extent.newest = Math.max(extent.newest, cell.year);
    yield cell;
  }
}

function gapWords({ country, ratio, nearest, of, explanation }: Gap): string {
  const name = loadCountries().find(({ code }) => code === country)?.name ?? country;
  const times = `${shown(Math.max(ratio, 1 / ratio))} times ${ratio > 1 ? "above" : "below"}`;
  const what = of.replace(/^role /, "the role ").replace(/^title \S+ /, "the title ");
  const why =
    explanation === null ? "no usual unit or currency explains it" : `explained by ${explanation}`;
  return `${name}: pay is ${times} what ${nearest} holds for the same jobs (most of them ${what}); ${why}`;
}

function shown(factor: number): string {
  return factor >= 100 ? Math.round(factor).toLocaleString("en-US") : factor.toFixed(1);
}

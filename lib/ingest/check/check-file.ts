import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadSource } from "#lib/content/sources/sources.ts";
import { inTransaction } from "#lib/db.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { IngestedFile } from "../adapter.ts";
import { mappingOf, readPayFile } from "../adapters.ts";
import { datedEdition, undated } from "../edition.ts";
import { type ImportOptions, nothingCounts } from "../import-file.ts";
import { nearestRates } from "../nearest-rates.ts";
import { checkEdition } from "./check-edition.ts";
import { heldCells, newestEditions } from "./held-pay.ts";
import { type FarPay, farPay, type Repeats, repeats } from "./odd-rows.ts";
import { type OfficeOnlyTitles, officeOnlyTitles } from "./office-only-titles.ts";
import { pointsOf, weightedMedian } from "./typical-pay.ts";
import { type UnlikePay, unlikePay } from "./unlike-pay.ts";
import { unmappedTitles } from "./unmapped-titles.ts";

/** Pieces of pay and their middle in a country. */
export interface CountryCheck {
  country: string;
  pieces: number;
  /** In US dollars of the figures' years; null where no rate is held. */
  middleUsd: number | null;
  /** Part of all pieces, in this file and in the source's last edition; null where there is none. */
  share: number;
  shareBefore: number | null;
}

/** What an import of a file would give, before it is imported. */
export interface FileCheck {
  source: string;
  edition: string;
  file: Pick<IngestedFile, "report" | "rejects" | "rejectedFor" | "warnings">;
  /** Why an import would stop. */
  stops: string[];
  unmapped: ReturnType<typeof unmappedTitles>;
  /** Rows of occupations that only statistical offices know, which lead no page. */
  officeOnly: OfficeOnlyTitles[];
  /** Pay that shows nowhere, since more of another concept is held. */
  unlike: UnlikePay[];
  currencies: { currency: string; pieces: number }[];
  countries: CountryCheck[];
  repeats: Repeats;
  /** Pay far from the middle of its country. */
  far: FarPay[];
  /** Titles in a country against the source's last edition; null where it has none. */
  coverage: { before: string; both: number; appear: number; vanish: number } | null;
}

/** Reads a file as an import would, holds it against the database, and writes nothing. */
export async function checkFile(
  options: Pick<ImportOptions, "file" | "source" | "edition" | "date" | "onProgress"> & {
    /** ISO date that stands for that of an undated edition. */
    today: string;
  },
): Promise<FileCheck> {
  const { file, source, date, today, onProgress } = options;
  loadSource(source);
  const mapping = mappingOf(source);
  const dated = datedEdition(file, { label: options.edition, date }, mapping.editions);
  const edition = dated ?? { label: options.edition ?? "undated", date: today };
  const request = { file, source, mapping, edition };
  const read = await readPayFile(onProgress ? { ...request, onProgress } : request);
  const { checksum } = read;
  const cells = [...read.cells];
  return inTransaction(
    async (client) => {
      const editions = await newestEditions(client, checksum);
      const last = editions.find((other) => other.source === source);
      const countries = [...new Set(cells.map(({ country }) => country))];
      const before = last === undefined ? null : await allOf(heldCells(client, last, countries, 0));
      const roleTitles = new Map(
        loadRoles().flatMap(({ slug, titles }) => titles.map((title) => [title, slug] as const)),
      );
      const keys = new Set(cells.map(cellKey));
      const keysBefore = new Set((before ?? []).map(cellKey));
      return {
        source,
        edition: edition.label,
        file: read,
        stops: [
          ...(dated === null ? [undated(file)] : []),
          ...(cells.length === 0 ? [nothingCounts(file, read).message] : []),
          ...(await checkEdition(client, { source, mapping, ...read })),
        ],
        unmapped: unmappedTitles(source, mapping, read.titles),
        officeOnly: officeOnlyTitles(source, mapping, read.titles),
        unlike: await unlikePay(client, { source, mapping, cells }, editions, roleTitles),
        currencies: currenciesOf(cells),
        countries: countriesOf(cells, before),
        repeats: await repeats(client, source, cells, checksum),
        far: farPay(cells, nearestRates()),
        coverage:
          last === undefined
            ? null
            : {
                before: last.label,
                both: [...keys].filter((key) => keysBefore.has(key)).length,
                appear: [...keys].filter((key) => !keysBefore.has(key)).length,
                vanish: [...keysBefore].filter((key) => !keys.has(key)).length,
              },
      };
    },
    { commit: false },
  );
}

async function allOf(cells: AsyncIterable<PayCell>): Promise<PayCell[]> {
  const all: PayCell[] = [];
  for await (const cell of cells) all.push(cell);
  return all;
}

function cellKey({ title, country }: PayCell): string {
  return `${title}\t${country}`;
}

function piecesOf(cell: PayCell): { currency: string; pieces: number }[] {
  if (cell.kind === "advertised") {
    return cell.ranges.map(({ currency, count }) => ({ currency, pieces: count }));
  }
  const whole = cell.kind === "official" ? cell.region === null : cell.experience === null;
  const pieces = cell.kind === "official" ? 1 : cell.n;
  return whole ? [{ currency: cell.currency, pieces }] : [];
}

function currenciesOf(cells: readonly PayCell[]): FileCheck["currencies"] {
  const groups = Map.groupBy(cells.flatMap(piecesOf), ({ currency }) => currency);
  return [...groups]
    .map(([currency, own]) => ({ currency, pieces: sum(own) }))
    .toSorted((a, b) => b.pieces - a.pieces);
}

function countriesOf(cells: readonly PayCell[], before: readonly PayCell[] | null): CountryCheck[] {
  const ratesOf = nearestRates();
  const count = (group: readonly PayCell[]) => sum(group.flatMap(piecesOf));
  const all = count(cells);
  const allBefore = count(before ?? []);
  const earlier = Map.groupBy(before ?? [], ({ country }) => country);
  return [...Map.groupBy(cells, ({ country }) => country)]
    .map(([country, own]) => {
      const points = own.flatMap((cell) => pointsOf(cell, ratesOf(cell.year)));
      return {
        country,
        pieces: count(own),
        middleUsd: points.length === 0 ? null : Math.round(Math.exp(weightedMedian(points))),
        share: count(own) / all,
        shareBefore: allBefore === 0 ? null : count(earlier.get(country) ?? []) / allBefore,
      };
    })
    .toSorted((a, b) => b.pieces - a.pieces);
}

function sum(rows: readonly { pieces: number }[]): number {
  return rows.reduce((total, { pieces }) => total + pieces, 0);
}

import type { PoolClient } from "pg";
import type { Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell, PayCell, PayRange } from "#lib/domain/pay-cell.ts";
import { heldCells, newestEditions } from "./held-pay.ts";
import { pointsOf, weightedMedian } from "./typical-pay.ts";

/** Postings that say the same: a range of one title, country, level and year. */
export interface SameRange {
  what: string;
  postings: number;
}

/** What stands twice. */
export interface Repeats {
  /** Ranges that several postings of the file give, most first, and how many postings are beyond the first of each. */
  within: SameRange[];
  beyondFirst: number;
  /** How many postings each other source gives too; they count once, in the larger source. */
  across: { source: string; edition: string; postings: number }[];
}

/** Pay far from the middle of its country in the file. */
export interface FarPay {
  what: string;
  /** Times the middle. */
  times: number;
}

/** What other pay of a country is at most, or one over it at least: beyond, a period or unit may be mistaken. */
const far = 5;
const leastPieces = 10;

/** Finds postings that repeat others, within the file and in other sources. */
export async function repeats(
  client: PoolClient,
  source: string,
  cells: readonly PayCell[],
  checksum: string,
): Promise<Repeats> {
  const own = await rangesOf(cells);
  const within = [...own.values()]
    .filter(({ postings }) => postings > 1)
    .toSorted((a, b) => b.postings - a.postings);
  const countries = [...new Set(cells.map(({ country }) => country))];
  const years = cells.map(({ year }) => year);
  const from = years.reduce((first, year) => Math.min(first, year), years[0] ?? 0);
  const across: Repeats["across"] = [];
  for (const edition of await newestEditions(client, checksum)) {
    if (edition.source === source || own.size === 0) continue;
    const held = await rangesOf(heldCells(client, edition, countries, from));
    let postings = 0;
    for (const [key, range] of own) {
      postings += Math.min(range.postings, held.get(key)?.postings ?? 0);
    }
    if (postings > 0) across.push({ source: edition.source, edition: edition.label, postings });
  }
  return {
    within,
    beyondFirst: within.reduce((total, { postings }) => total + postings - 1, 0),
    across: across.toSorted((a, b) => b.postings - a.postings),
  };
}

async function rangesOf(
  cells: Iterable<PayCell> | AsyncIterable<PayCell>,
): Promise<Map<string, SameRange>> {
  const found = new Map<string, SameRange>();
  for await (const cell of cells) {
    if (cell.kind !== "advertised") continue;
    for (const range of cell.ranges) {
      const what = `${cell.title}, ${cell.country}, ${cell.level}, ${cell.year}: ${amountsOf(range)}`;
      found.set(what, { what, postings: range.count + (found.get(what)?.postings ?? 0) });
    }
  }
  return found;
}

/** Ranges and survey groups whose pay is more than five times above or below the middle of their country, furthest first. */
export function farPay(
  cells: readonly PayCell[],
  ratesOf: (year: number) => Rates | null,
): FarPay[] {
  return [...Map.groupBy(cells, ({ country }) => country).values()]
    .flatMap((own) => {
      const all = own.flatMap((cell) => pointsOf(cell, ratesOf(cell.year)));
      if (all.reduce((total, { n }) => total + n, 0) < leastPieces) return [];
      const middle = weightedMedian(all);
      return own
        .flatMap(parts)
        .flatMap(({ what, cell }) =>
          pointsOf(cell, ratesOf(cell.year)).map(({ log }) => ({
            what,
            times: Math.exp(log - middle),
          })),
        )
        .filter(({ times }) => times > far || times < 1 / far);
    })
    .toSorted((a, b) => Math.abs(Math.log(b.times)) - Math.abs(Math.log(a.times)));
}

/** A cell by what a person would look for in the file. */
function parts(cell: PayCell): { what: string; cell: PayCell }[] {
  const of = `${cell.title}, ${cell.country}, ${cell.year}`;
  if (cell.kind !== "advertised") return [{ what: of, cell }];
  return cell.ranges.map((range) => ({
    what: `${of}: ${amountsOf(range)}`,
    cell: { ...cell, ranges: [range] } satisfies AdvertisedCell,
  }));
}

function amountsOf({ currency, low, high }: PayRange): string {
  const shown = [low, ...(high === null ? [] : [high])].map((amount) =>
    Math.round(amount).toLocaleString("en-US"),
  );
  return `${shown.join(" to ")} ${currency}`;
}

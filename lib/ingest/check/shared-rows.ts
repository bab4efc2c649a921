import type { PoolClient } from "pg";
import { z } from "zod";
import type { AdvertisedCell, PayCell } from "#lib/domain/pay-cell.ts";
import type { NewEdition } from "./check-edition.ts";
import { heldCells, newestEditions } from "./held-pay.ts";

/** Of a cumulative source nine in ten rows stand in the next edition; of two sources of one publisher one in ten does. */
const leastShared = 0.5;

/**
 * Whether a file is another source's: the very file, or the one of a source that holds every earlier row of its own and next to none
 * of this file's.
 * @returns a line for each sign of it.
 */
export async function strangerTo(
  client: PoolClient,
  { source, mapping, checksum, cells }: NewEdition,
): Promise<string[]> {
  const { rows } = await client.query(
    "select source_id as source, label from editions where checksum = $1 and source_id <> $2",
    [checksum, source],
  );
  const same = z.array(z.object({ source: z.string(), label: z.string() })).parse(rows);
  const found = same.map(
    (other) => `the very file is held as ${other.source} ${other.label}: is --source right?`,
  );
  if (mapping.kind !== "advertised" || mapping.general?.cumulative !== true) return found;
  const countries = [...new Set(cells.map(({ country }) => country))];
  const editions = await newestEditions(client, checksum);
  const own = editions.find((edition) => edition.source === source);
  if (own === undefined) return found;
  const share = sharedShare(cells, await heldCells(client, own, countries, 0));
  if (share === null || share >= leastShared) return found;
  const percent = Math.round(share * 100);
  return [
    ...found,
    `of the ranges of the years that ${source} ${own.label} holds too, ${percent}% stand in both, where at least half should: is --source right?`,
  ];
}

/** The part of the smaller side's postings that both have, in data years that both have; null where there is none. */
function sharedShare(a: readonly PayCell[], b: readonly PayCell[]): number | null {
  const [left, right] = [rangesOf(a), rangesOf(b)];
  const years = new Set([...left.values()].map(({ year }) => year));
  const other = new Set([...right.values()].map(({ year }) => year));
  const total = (ranges: typeof left) =>
    [...ranges.values()]
      .filter(({ year }) => years.has(year) && other.has(year))
      .reduce((sum, { count }) => sum + count, 0);
  const least = Math.min(total(left), total(right));
  if (least === 0) return null;
  let shared = 0;
  for (const [key, { count }] of left) shared += Math.min(count, right.get(key)?.count ?? 0);
  return shared / least;
}

/** Amounts only: a correction may have changed the currency's label since. */
function rangesOf(cells: readonly PayCell[]): Map<string, { year: number; count: number }> {
  const found = new Map<string, { year: number; count: number }>();
  const advertised = cells.filter((cell): cell is AdvertisedCell => cell.kind === "advertised");
  for (const { title, country, level, year, ranges } of advertised) {
    for (const { low, high, count } of ranges) {
      const key = [title, country, level, year, low, high].join("\t");
      found.set(key, { year, count: count + (found.get(key)?.count ?? 0) });
    }
  }
  return found;
}

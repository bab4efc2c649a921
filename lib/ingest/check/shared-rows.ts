import type { PoolClient } from "pg";
import { z } from "zod";
import type { AdvertisedCell, PayCell } from "#lib/domain/pay-cell.ts";
import { countBy } from "../count-by.ts";
import { type HeldEditionName, newestEditions } from "./held-pay.ts";
import type { NewEdition } from "./new-edition.ts";

/** Of a cumulative source nine in ten rows stand in the next edition; of two sources of one publisher one in ten does. */
const leastShared = 0.5;
/** Cells that are asked for together. */
const together = 200;

/**
 * Whether a file is another source's: the very file, or the one of a source that holds every earlier row of its own and next to none
 * of this file's.
 * @returns a line for each sign of it.
 */
export async function strangerTo(
  client: PoolClient,
  { source, mapping, checksum, cells }: NewEdition,
  countries: readonly string[],
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
  const editions = await newestEditions(client, checksum);
  const own = editions.find((edition) => edition.source === source);
  if (own === undefined) return found;
  const share = await sharedShare(client, own, cells, countries);
  if (share === null || share >= leastShared) return found;
  const percent = Math.round(share * 100);
  return [
    ...found,
    `of the ranges of the years that ${source} ${own.label} holds too, ${percent}% stand in both, where at least half should: is --source right?`,
  ];
}

/** The part of the smaller side's postings that both have, in data years that both have; null where there is none. */
async function sharedShare(
  client: PoolClient,
  held: HeldEditionName,
  cells: Iterable<PayCell>,
  countries: readonly string[],
): Promise<number | null> {
  const heldByYear = await postingsByYear(client, held, countries);
  const byYear = new Map<number, number>();
  let shared = 0;
  for (const some of inGroups(cells, together)) {
    for (const { year, ranges } of some) {
      const postings = ranges.reduce((sum, { count }) => sum + count, 0);
      byYear.set(year, (byYear.get(year) ?? 0) + postings);
    }
    shared += await sharedPostings(client, held, some);
  }
  const total = (side: ReadonlyMap<number, number>) =>
    side
      .entries()
      .filter(([year]) => byYear.has(year) && heldByYear.has(year))
      .reduce((sum, [, postings]) => sum + postings, 0);
  const least = Math.min(total(byYear), total(heldByYear));
  return least === 0 ? null : shared / least;
}

async function postingsByYear(
  client: PoolClient,
  { id }: HeldEditionName,
  countries: readonly string[],
): Promise<Map<number, number>> {
  const { rows } = await client.query(
    `select year, sum(postings)::int as postings from pay_cells
     where edition_id = $1 and country = any($2) group by year`,
    [id, countries],
  );
  const years = z.array(z.object({ year: z.int(), postings: z.int() })).parse(rows);
  return new Map(years.map(({ year, postings }) => [year, postings]));
}

function* inGroups(cells: Iterable<PayCell>, size: number): Generator<AdvertisedCell[]> {
  let group: AdvertisedCell[] = [];
  for (const cell of cells) {
    if (cell.kind !== "advertised") continue;
    group.push(cell);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const heldSchema = z.array(
  z.object({
    at: z.int(),
    statistics: z.object({
      ranges: z.array(
        z.object({ low: z.number(), high: z.number().nullable(), count: z.number() }),
      ),
    }),
  }),
);

/** Postings of these cells that the held edition has too, by their amounts: a correction may have changed a currency since. */
async function sharedPostings(
  client: PoolClient,
  { id }: HeldEditionName,
  cells: readonly AdvertisedCell[],
): Promise<number> {
  const { rows } = await client.query(
    `select asked.at::int, c.statistics from pay_cells c
     join unnest($2::text[], $3::text[], $4::text[], $5::int[]) with ordinality
       as asked (title, country, level, year, at)
       on c.title = asked.title and c.country = asked.country and c.level = asked.level::level
         and c.year = asked.year
     where c.edition_id = $1`,
    [
      id,
      cells.map(({ title }) => title),
      cells.map(({ country }) => country),
      cells.map(({ level }) => level),
      cells.map(({ year }) => year),
    ],
  );
  let shared = 0;
  for (const { at, statistics } of heldSchema.parse(rows)) {
    const other = amountsOf(statistics.ranges);
    for (const [key, count] of amountsOf(cells[at - 1]?.ranges ?? []))
      shared += Math.min(count, other.get(key) ?? 0);
  }
  return shared;
}

function amountsOf(
  ranges: readonly { low: number; high: number | null; count: number }[],
): Map<string, number> {
  return countBy(
    ranges,
    ({ low, high }) => `${low} ${high}`,
    ({ count }) => count,
  );
}

import type { PoolClient } from "pg";
import { z } from "zod";
import { outcomeColumns } from "#lib/domain/columns.ts";
import type { Outcome } from "#lib/domain/ledger.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { UsedEdition } from "#lib/domain/release.ts";
import { payKindSchema } from "#lib/domain/source.ts";
import { readPayCells } from "../input/release-input.ts";
import { insertRows, rowOf } from "../insert-rows.ts";
import { gradeOfficial } from "./grade-official.ts";
import { gradeProjection, gradingEdition, type OpenProjection } from "./grade-projections.ts";

const openEntrySchema = z.object({
  id: z.int(),
  kind: payKindSchema,
  source: z.string(),
  edition: z.string(),
  editionDate: z.iso.date(),
  countryCode: z.string(),
  year: z.int(),
  currency: z.string(),
  low80: z.number(),
  high80: z.number(),
  titles: z.array(z.string()),
});

/**
 * Grades the entries of the record that a release's editions make due, each once and for good. Of
 * several projections for one cell and year the earliest counts; the others are never graded.
 *
 * @param rates of the release: they convert pay points that are not in the cell's currency.
 * @returns the number of entries graded.
 */
export async function gradeLedger(
  client: PoolClient,
  { editions, rates }: { editions: readonly UsedEdition[]; rates: Rates },
  gradedAt: Date,
): Promise<number> {
  const open = (await openEntries(client)).filter((entry) =>
    editions.some(
      ({ id, kind, date, years }) =>
        kind === entry.kind &&
        id === entry.source &&
        date > entry.editionDate &&
        years.includes(entry.year),
    ),
  );
  if (open.length === 0) return 0;
  const due = editions.filter(({ id }) => open.some(({ source }) => source === id));
  const graders = await Promise.all(due.map((edition) => readGrader(edition, rates)));
  const grades = open.flatMap((entry) => {
    const [outcome] = graders.flatMap((grade) => grade(entry) ?? []);
    if (outcome === undefined) return [];
    return [
      {
        entry_id: entry.id,
        ...rowOf(outcomeColumns, outcome),
        graded_at: gradedAt.toISOString(),
      },
    ];
  });
  await insertRows(client, "ledger_grades", grades);
  return grades.length;
}

/** The entries that count and have no grade yet. */
async function openEntries(client: PoolClient) {
  const { rows } = await client.query(
    `select e.id, e.kind, e.source, e.edition, to_char(e.edition_date, 'YYYY-MM-DD') as "editionDate",
       e.country_code as "countryCode", e.year, e.currency, e.low80, e.high80, e.titles
     from ledger_entries e
     where e.counts and not exists (select from ledger_grades g where g.entry_id = e.id)
     order by e.id`,
  );
  return z.array(openEntrySchema).parse(rows);
}

/** Grades by the cells of the data years that the release takes from an edition. */
async function readGrader(
  { id, kind, edition, date, years }: UsedEdition,
  rates: Rates,
): Promise<(entry: OpenProjection) => Outcome | null> {
  const read = await readPayCells([{ source: id, edition, years }]);
  const named = { source: id, label: edition, date };
  if (kind === "official") {
    const cells = read.filter((cell) => cell.kind === "official");
    return (entry) => gradeOfficial(entry, { ...named, cells });
  }
  const grading = gradingEdition(
    named,
    read.filter((cell) => cell.kind === "advertised"),
  );
  return (entry) => gradeProjection(entry, grading, rates);
}

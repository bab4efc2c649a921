import type { PoolClient } from "pg";
import { z } from "zod";
import type { SourceContent } from "#lib/content/sources/sources.ts";
import type { EditionReport } from "#lib/domain/import-report.ts";
import { toPayCellRow } from "#lib/domain/pay-cell-row.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import type { CellList, Observation } from "./adapter.ts";
import { copyRows } from "./copy-rows.ts";
import type { EditionName } from "./edition.ts";
import { IngestError } from "./ingest-error.ts";

/** Everything that one edition puts into the database. */
export interface EditionContent {
  source: SourceContent;
  edition: EditionName;
  checksum: string;
  /** ISO date on which the file was fetched from its publisher, where known. */
  retrieved: string | null;
  report: EditionReport;
  /** Null for shipped figures: they hold cells only. */
  observations: Iterable<Observation> | null;
  cells: CellList;
  statistics: readonly SurveyStatistic[];
}

/**
 * `added`: a new edition. `completed`: observations joined an edition that held shipped cells only.
 * `unchanged`: the same file is held already.
 */
export type WriteOutcome = { change: "added" | "completed" | "unchanged"; label: string };

const heldSchema = z
  .array(z.object({ id: z.int(), label: z.string(), checksum: z.string(), cellsOnly: z.boolean() }))
  .max(2);

/** What a transaction holds from its begin that looks at what is held and adds an edition: the next one sees all that it wrote. */
export const importLock = "fairband import";

/**
 * Writes an edition, or finds that it is held. Runs inside the client's transaction, which holds `importLock`, and leaves
 * commit or rollback to the caller.
 * @throws IngestError where another file already has the label.
 */
export async function writeEdition(
  client: PoolClient,
  content: EditionContent,
): Promise<WriteOutcome> {
  const { source, edition, checksum, observations } = content;
  const { rows } = await client.query(
    `select id, label, checksum, cells_only as "cellsOnly" from editions
     where source_id = $1 and (checksum = $2 or label = $3)`,
    [source.id, checksum, edition.label],
  );
  const held = heldSchema.parse(rows);

  const same = held.find((other) => other.checksum === checksum);
  if (same !== undefined) {
    if (observations === null || !same.cellsOnly) return { change: "unchanged", label: same.label };
    await complete(client, same.id, content);
    return { change: "completed", label: same.label };
  }
  if (held.length > 0) {
    throw new IngestError(
      `edition ${edition.label} of ${source.id} is held already, from another file; name this one with --edition LABEL`,
    );
  }
  await add(client, content);
  return { change: "added", label: edition.label };
}

async function add(client: PoolClient, content: EditionContent): Promise<void> {
  const { source, edition, checksum, retrieved, report, observations } = content;
  await client.query(
    `insert into sources (id, kind, publisher, name, citation, licence, homepage)
     values ($1, $2::source_kind, $3, $4, $5, $6, $7)
     on conflict (id) do update set kind = excluded.kind, publisher = excluded.publisher,
       name = excluded.name, citation = excluded.citation, licence = excluded.licence,
       homepage = excluded.homepage`,
    [
      source.id,
      source.kind,
      source.publisher,
      source.name,
      source.citation,
      source.licence.name,
      source.homepage,
    ],
  );
  const { rows } = await client.query(
    `insert into editions (source_id, label, date, checksum, retrieved_at, cells_only, report)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [source.id, edition.label, edition.date, checksum, retrieved, observations === null, report],
  );
  const [{ id }] = z.tuple([z.object({ id: z.int() })]).parse(rows);
  await writeFigures(client, id, content);
}

/** Cells are written anew: corrections may have changed since the shipped ones were made. */
async function complete(client: PoolClient, id: number, content: EditionContent): Promise<void> {
  await client.query("update editions set cells_only = false, report = $2 where id = $1", [
    id,
    content.report,
  ]);
  await client.query("delete from pay_cells where edition_id = $1", [id]);
  await client.query("delete from survey_statistics where edition_id = $1", [id]);
  await writeFigures(client, id, content);
}

async function writeFigures(
  client: PoolClient,
  id: number,
  { observations, cells, statistics }: EditionContent,
): Promise<void> {
  await copyRows(
    client,
    "observations",
    [
      ...[
        "edition_id",
        "line",
        "part",
        "posting",
        "year",
        "level",
        "employment",
        "title",
        "country",
      ],
      ...["amount", "currency", "published_currency", "set_aside"],
    ],
    Iterator.from(observations ?? []).map((row) => [
      ...[
        id,
        row.line,
        row.part,
        row.posting,
        row.year,
        row.level,
        row.employment,
        row.title,
        row.country,
      ],
      ...[row.amount, row.currency, row.publishedCurrency, row.setAside],
    ]),
  );
  await copyRows(
    client,
    "pay_cells",
    [
      ...["edition_id", "title", "country", "level", "stratum", "year"],
      ...["postings", "pay_points", "statistics"],
    ],
    Iterator.from(cells).map((cell) => {
      const row = toPayCellRow(cell);
      return [
        ...[id, row.title, row.country, row.level, row.stratum, row.year],
        ...[row.postings, row.payPoints, JSON.stringify(row.statistics)],
      ];
    }),
  );
  await copyRows(
    client,
    "survey_statistics",
    [
      ...["edition_id", "year", "statistic", "subject", "title", "country"],
      ...["difference", "low80", "high80", "n"],
    ],
    Iterator.from(statistics).map((row) => [
      ...[id, row.year, row.statistic, row.subject, row.title, row.country],
      ...[row.difference, row.low80, row.high80, row.n],
    ]),
  );
}

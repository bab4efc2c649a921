import { loadRoles } from "#lib/content/roles/roles.ts";
import { titleRoles } from "#lib/content/sources/pay-mapping.ts";
import { loadSource } from "#lib/content/sources/sources.ts";
import { inTransaction } from "#lib/db.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { EditionReport, ImportReport, Reject } from "#lib/domain/import-report.ts";
import { mappingOf, readPayFile } from "./adapters.ts";
import { editionOf } from "./edition.ts";
import { IngestError } from "./ingest-error.ts";
import type { ReadProgress } from "./table/source-bytes.ts";
import { type WriteOutcome, writeEdition } from "./write-edition.ts";

/** What to import, and as what. */
export interface ImportOptions {
  file: string;
  source: string;
  /** The edition's label; without one, its date. */
  edition?: string;
  /** ISO date on which the file was fetched from its publisher, where known. */
  retrieved?: string;
  /** Do everything and roll it back. */
  dryRun?: boolean;
  /** ISO date of the import. */
  today: string;
  onProgress?: (progress: ReadProgress) => void;
}

/** What an import came to. */
export interface ImportResult {
  report: ImportReport;
  change: WriteOutcome["change"];
  corrections: EditionReport["corrections"];
  warnings: string[];
}

/**
 * Imports one edition of a source in one transaction: all of it or nothing. The same file again
 * changes nothing.
 * @throws IngestError where the source is not known, the file as a whole cannot be used, or another
 * file already has the edition's label.
 */
export async function importFile({
  file,
  source,
  retrieved,
  dryRun = false,
  today,
  onProgress,
  ...named
}: ImportOptions): Promise<ImportResult> {
  const mapping = mappingOf(source);
  const edition = editionOf(file, named.edition, today, mapping.editions);
  const ingested = await readPayFile({ file, source, mapping, edition, onProgress });
  const { checksum, report, rejects, warnings, titles } = ingested;
  if (report.accepted === 0)
    throw new IngestError(`no row of ${file} can be used${first(rejects)}`);
  const { change, label } = await inTransaction(
    (client) =>
      writeEdition(client, {
        ...ingested,
        source: loadSource(source),
        edition,
        checksum,
        retrieved: retrieved ?? null,
      }),
    { commit: !dryRun },
  );
  const { corrections, ...counts } = report;
  return {
    report: { source, edition: label, ...counts, unmapped: unmapped(source, titles), rejects },
    change,
    corrections,
    warnings,
  };
}

function first([reject]: readonly Reject[]): string {
  return reject === undefined
    ? ""
    : `: line ${reject.line}, ${reject.column || "the row"} ${JSON.stringify(reject.value)} ${reject.reason}`;
}

/** Titles without a role, most rows first. */
function unmapped(source: string, titles: ReadonlyMap<string, number>): ImportReport["unmapped"] {
  const mapped = new Set(
    loadSource(source).kind === "advertised"
      ? loadRoles().flatMap((role) => role.titles)
      : titleRoles(source, [...titles.keys()]).map(({ title }) => title),
  );
  return [...titles]
    .filter(([title]) => !mapped.has(title))
    .map(([title, rows]) => ({ title, rows }))
    .toSorted((a, b) => b.rows - a.rows || compareText(a.title, b.title));
}

import { loadSource } from "#lib/content/sources/sources.ts";
import { inTransaction } from "#lib/db.ts";
import type { EditionReport, ImportReport } from "#lib/domain/import-report.ts";
import type { IngestedFile } from "./adapter.ts";
import { mappingOf, readPayFile } from "./adapters.ts";
import { checkEdition } from "./check/check-edition.ts";
import { officeOnlyTitles } from "./check/office-only-titles.ts";
import { unmappedTitles } from "./check/unmapped-titles.ts";
import { editionOf } from "./edition.ts";
import { IngestError } from "./ingest-error.ts";
import type { ReadProgress } from "./table/source-bytes.ts";
import { importLock, type WriteOutcome, writeEdition } from "./write-edition.ts";

/** What to import, and as what. */
export interface ImportOptions {
  file: string;
  source: string;
  /** The edition's label; without one, its date. */
  edition?: string;
  /** ISO date of the last day that its figures are about, where neither the label nor the file's name says it. */
  date?: string;
  /** ISO date on which the file was fetched from its publisher, where known. */
  retrieved?: string;
  /** Do everything and roll it back. */
  dryRun?: boolean;
  /** Why to go on although pay is far from what is held, or the file looks like another source's. */
  accept?: string;
  onProgress?: (progress: ReadProgress) => void;
}

/** The result of an import. */
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
  accept,
  onProgress,
  edition: label,
  date,
}: ImportOptions): Promise<ImportResult> {
  const mapping = mappingOf(source);
  const edition = editionOf(file, { label, date }, mapping.editions);
  const ingested = await readPayFile({ file, source, mapping, edition, onProgress });
  const { rejects, rejectedFor, warnings, titles } = ingested;
  if (ingested.cells.length === 0) throw nothingCounts(file, ingested);
  const {
    change,
    label: held,
    report,
  } = await inTransaction(
    async (client) => {
      const stops = await checkEdition(client, { source, mapping, ...ingested });
      const report: EditionReport =
        stops.length === 0 || accept === undefined
          ? ingested.report
          : { ...ingested.report, wentOn: { reason: accept, despite: stops } };
      const outcome = await writeEdition(client, {
        ...ingested,
        report,
        source: loadSource(source),
        edition,
        retrieved: retrieved ?? null,
      });
      // A label that is taken is the nearer mistake, and a file that is held already needs no reason again.
      const writes = outcome.change !== "unchanged";
      if (stops.length > 0 && accept === undefined && writes) throw stopped(stops);
      return { ...outcome, report };
    },
    { commit: !dryRun, lock: importLock },
  );
  const { corrections, ...counts } = report;
  const unmapped = unmappedTitles(source, mapping, titles);
  const officeOnly = officeOnlyTitles(source, mapping, titles);
  return {
    report: { source, edition: held, ...counts, unmapped, officeOnly, rejects, rejectedFor },
    change,
    corrections,
    warnings,
  };
}

/** What an editor is told where no row of a file counts: how many rows fell for each reason, and one of them. */
export function nothingCounts(
  file: string,
  { report, rejects, rejectedFor }: Pick<IngestedFile, "report" | "rejects" | "rejectedFor">,
): IngestError {
  const reasons = [
    ...report.setAside.map(({ reason, rows }) => `${rows} set aside: ${reason}`),
    ...rejectedFor.map(({ reason, rows }) => `${rows} rejected: ${reason}`),
  ];
  const [reject] = rejects;
  const first =
    reject === undefined
      ? ""
      : `; the first is line ${reject.line}, ${reject.column || "the row"} ${JSON.stringify(reject.value)}`;
  const shown = reasons.slice(0, 8).join("; ");
  return new IngestError(
    `nothing in ${file} counts: ${report.read} rows read${shown === "" ? "" : `, ${shown}`}${first}`,
  );
}

/** What an import that looks wrong is stopped with. */
function stopped(stops: readonly string[]): IngestError {
  const shown = stops.slice(0, 5).map((stop) => `  ${stop}`);
  const more = stops.length > 5 ? [`  and ${stops.length - 5} more`] : [];
  return new IngestError(
    [
      "the import stops:",
      ...shown,
      ...more,
      'Mend mapping.yaml, or go on with --accept "why this is right"; nothing was written.',
    ].join("\n"),
  );
}

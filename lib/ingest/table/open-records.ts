import type { FileForm } from "#lib/content/sources/file-form.ts";
import { IngestError } from "../ingest-error.ts";
import { csvSource } from "./csv-source.ts";
import { jsonSource } from "./json-source.ts";
import type { ReadRequest, RecordSource } from "./records.ts";
import { fileKind } from "./source-bytes.ts";
import { xlsxSource } from "./xlsx-source.ts";

/**
 * Opens a file of pay in whatever form its mapping says, and finds its columns. Nothing is held whole.
 * @throws IngestError where the file cannot be read, is of another form, or lacks the columns.
 */
export async function openRecords(request: ReadRequest): Promise<RecordSource> {
  const { file, form } = request;
  const kind = await fileKind(file);
  if (kind.kind === "old-excel") {
    throw new IngestError(
      `${file} is a spreadsheet in Excel's old form (xls); save it as xlsx or CSV`,
    );
  }
  const named = form.format ?? (file.toLowerCase().endsWith(".xlsx") ? "xlsx" : undefined);
  if (kind.kind === "zip" || named === "xlsx") {
    if (kind.kind !== "zip") {
      throw new IngestError(
        `${file} is not an xlsx spreadsheet; download it again, or save it as CSV`,
      );
    }
    if (form.format !== undefined && form.format !== "xlsx") {
      throw new IngestError(
        `${file} is a zip file or spreadsheet, and mapping.yaml says ${form.format}`,
      );
    }
    return xlsxSource(request);
  }
  return isJsonFile(file, form) ? jsonSource(request, kind) : csvSource(request, kind);
}

/** Whether a file holds JSON objects, by what its mapping says or else by its name. */
export function isJsonFile(file: string, { format }: Pick<FileForm, "format">): boolean {
  return (
    format === "json-lines" || (format === undefined && /\.(json|jsonl|ndjson)(\.gz)?$/i.test(file))
  );
}

import { basename } from "node:path";
import type { OfficialMapping } from "#lib/content/official-mapping.ts";
import { loadPayMapping, mappedOccupations } from "#lib/content/pay-mapping.ts";
import { loadRoles } from "#lib/content/roles.ts";
import type { Reject } from "#lib/domain/import-report.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import type { Adapter, AdapterInput } from "../adapter.ts";
import { countBy } from "../count-by.ts";
import { IngestError } from "../ingest-error.ts";
import { readTable } from "../read-table.ts";
import { setAsideCounts } from "../set-aside.ts";
import { mappedColumns, officialRow } from "./official-cell.ts";

/**
 * Reads any statistical office's table, CSV or xlsx, by the source's mapping.yaml. Keeps the
 * occupations that stand for a role of content/roles.
 * @throws IngestError where the source has no such mapping or the file lacks its columns.
 */
export const officialAdapter: Adapter = async ({ file, source, edition, onProgress }) => {
  const mapping = loadPayMapping(source);
  if (mapping?.kind !== "official") {
    throw new IngestError(
      `${source} has no official table; describe it in content/sources/${source}/mapping.yaml`,
    );
  }
  const context = {
    source,
    edition: edition.label,
    yearOfFile: yearOfFile(mapping, { file, edition }),
    codes: new Set(
      [...mappedOccupations(mapping, loadRoles())]
        .filter(([, { roles, widerRoles }]) => roles.length + widerRoles.length > 0)
        .map(([code]) => code),
    ),
  };
  const table = await readTable(file, mappedColumns(mapping), onProgress);
  const rejects: Reject[] = [...table.rejects];
  const setAside: string[] = [];
  const cells = new Map<string, OfficialCell>();
  const titles: string[] = [];
  for (const row of table.rows) {
    const result = officialRow(row, mapping, context);
    if ("reject" in result) rejects.push(result.reject);
    else if ("setAside" in result) {
      setAside.push(result.setAside);
      titles.push(result.title);
    } else {
      const key = `${result.title}\t${result.cell.year}\t${result.cell.region ?? ""}`;
      if (cells.has(key)) rejects.push(repeated(row.line, mapping, result.title));
      else {
        cells.set(key, result.cell);
        titles.push(result.title);
      }
    }
  }
  return {
    checksum: table.checksum,
    report: {
      read: table.rows.length + table.rejects.length,
      accepted: titles.length,
      rejected: rejects.length,
      setAside: setAsideCounts(setAside),
      corrections: [],
      postings: 0,
    },
    rejects: rejects.toSorted((a, b) => a.line - b.line),
    titles: countBy(titles, (title) => title),
    warnings: [],
    observations: [],
    cells: [...cells.values()],
    statistics: [],
  };
};

function repeated(line: number, mapping: OfficialMapping, title: string): Reject {
  const reason = 'stands in the table twice for one year; narrow "where" in mapping.yaml';
  return { line, column: mapping.code, value: title, reason };
}

function yearOfFile(
  mapping: OfficialMapping,
  { file, edition }: Pick<AdapterInput, "file" | "edition">,
): number | null {
  if (!("fileName" in mapping.year)) return null;
  const found =
    new RegExp(mapping.year.fileName).exec(basename(file))?.[1] ??
    /^\d{4}/.exec(edition.label)?.[0];
  if (found === undefined) {
    throw new IngestError(
      `${file}: neither the file's name nor the edition says the data year; add --edition 2025`,
    );
  }
  return Number(found);
}

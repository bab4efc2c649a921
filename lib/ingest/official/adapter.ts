import { basename } from "node:path";
import { partsOfCode } from "#lib/content/roles/occupation-links.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import type { OfficialMapping } from "#lib/content/sources/official-mapping.ts";
import { mappedOccupations } from "#lib/content/sources/pay-mapping.ts";
import type { Adapter, AdapterInput } from "../adapter.ts";
import { yearlyCheck } from "../fields/yearly-limits.ts";
import { IngestError } from "../ingest-error.ts";
import { nearestRates } from "../nearest-rates.ts";
import { Counts } from "../table/counts.ts";
import { eachRow } from "../table/each-row.ts";
import { openRecords } from "../table/open-records.ts";
import { Rejects } from "../table/rejects.ts";
import { officialReader } from "./official-table.ts";
import { WideRows, wantedColumns } from "./wide-rows.ts";

/**
 * Reads any statistical office's table, CSV or xlsx, by the source's mapping.yaml. Keeps the
 * occupations that stand for a role of content/roles.
 * @throws IngestError where the mapping is of another kind or the file lacks its columns.
 */
export const officialAdapter: Adapter = async ({ file, source, mapping, edition, onProgress }) => {
  if (mapping.kind !== "official") {
    throw new IngestError(`${source} is described as ${mapping.kind}, not as official`);
  }
  const yearOfFile = findYear(mapping, { file, edition });
  const request = { file, form: mapping.file, wanted: [wantedColumns(mapping)] };
  const records = await openRecords(onProgress ? { ...request, onProgress } : request);
  const codes = [...mappedOccupations(mapping, loadRoles())]
    .filter(([, { roles, widerRoles }]) => roles.length + widerRoles.length > 0)
    .map(([code]) => partsOfCode(code));
  const rejects = new Rejects();
  const reader = officialReader(
    mapping,
    {
      source,
      edition: edition.label,
      yearOfFile,
      lastYear: Number(edition.date.slice(0, 4)) + 1,
      check: yearlyCheck({ concept: "base" }, nearestRates()),
      codes: new Set(codes.filter(({ length }) => length === 1).flat()),
      several: codes.filter(({ length }) => length > 1),
    },
    rejects,
  );
  const wide = mapping.long === undefined ? null : new WideRows(mapping, mapping.long);
  const left = new Counts();
  const { checksum, read } = await eachRow(records, rejects, (row) => {
    const problem = wide === null ? reader.add(row) : wide.add(row);
    if (problem == null) return;
    if ("setAside" in problem) left.add(problem.setAside);
    else
      rejects.add(
        row.line,
        problem.reject.column,
        row.text(problem.reject.column),
        problem.reject.reason,
      );
  });
  for (const row of wide?.rows() ?? []) reader.add(row);
  const { setAside, ...table } = reader.finish();
  return {
    checksum,
    report: {
      read,
      accepted: read - rejects.count,
      rejected: rejects.count,
      setAside: [...setAside, ...left.list()],
      corrections: [],
      postings: 0,
    },
    rejects: rejects.kept,
    rejectedFor: rejects.reasons.list(),
    observations: [],
    statistics: [],
    ...table,
  };
};

/** The data year of a table that has no column for it: in the file's name, else the edition's label. */
function findYear(
  { year }: OfficialMapping,
  { file, edition }: Pick<AdapterInput, "file" | "edition">,
): number | null {
  if (!("fileName" in year)) return null;
  const found =
    new RegExp(year.fileName).exec(basename(file))?.[1] ?? /^\d{4}$/.exec(edition.label)?.[0];
  if (found === undefined) {
    throw new IngestError(
      `${file}: neither the file's name nor the edition says the data year; add --edition 2025`,
    );
  }
  return Number(found);
}

import type { OfficialMapping } from "#lib/content/sources/official-mapping.ts";
import type { EditionReport, Reject } from "#lib/domain/import-report.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import { countBy } from "../count-by.ts";
import type { Table } from "../read-table.ts";
import { setAsideCounts } from "../set-aside.ts";
import { type OfficialContext, officialRow } from "./official-cell.ts";
import { type CodedCell, severalCodes } from "./several-codes.ts";

/** What reading a whole official table gives. */
export interface OfficialTable {
  report: EditionReport;
  rejects: Reject[];
  /** Accepted rows by occupation. */
  titles: Map<string, number>;
  cells: OfficialCell[];
}

/**
 * From a published table to pay cells by its mapping. Pure; accepted + rejected = rows read. A row that only makes
 * up an occupation with others is accepted and has no cell of its own.
 */
export function officialTable(
  table: Table,
  mapping: OfficialMapping,
  context: OfficialContext,
): OfficialTable {
  const rejects: Reject[] = [...table.rejects];
  const reasons: string[] = [];
  const titles: string[] = [];
  const cells = new Map<string, CodedCell>();
  const wanted = { ...context, codes: new Set([...context.codes, ...context.several.flat()]) };
  for (const row of table.rows) {
    const result = officialRow(row, mapping, wanted);
    if ("reject" in result) {
      rejects.push(result.reject);
    } else if ("setAside" in result) {
      reasons.push(result.setAside);
      titles.push(result.title);
    } else {
      const { code, cell, title } = result;
      const key = `${title}\t${cell.year}\t${cell.region ?? ""}`;
      const held = cells.get(key);
      if (held === undefined) {
        cells.set(key, { code, cell });
        titles.push(title);
      } else if (JSON.stringify(held.cell) === JSON.stringify(cell)) {
        reasons.push("repeats a row");
        titles.push(title);
      } else {
        rejects.push(repeated(row.line, mapping, title));
      }
    }
  }
  const coded = [...cells.values()];
  const together = context.several.flatMap((codes) =>
    severalCodes(coded, codes, roundingOf(mapping)),
  );
  return {
    report: {
      read: table.rows.length + table.rejects.length,
      accepted: titles.length,
      rejected: rejects.length,
      setAside: setAsideCounts(reasons),
      corrections: [],
      postings: 0,
    },
    rejects: rejects.toSorted((a, b) => a.line - b.line),
    titles: countBy(titles, (title) => title),
    cells: [...coded.filter(({ code }) => context.codes.has(code)), ...together].map(
      ({ cell }) => cell,
    ),
  };
}

/** The coarsest rounding that a mapping gives its yearly amounts. */
function roundingOf({ period }: OfficialMapping): number {
  return "column" in period
    ? Math.max(...Object.values(period.values).map(({ roundTo }) => roundTo))
    : period.roundTo;
}

function repeated(line: number, mapping: OfficialMapping, title: string): Reject {
  const reason = 'stands in the table twice for one year; narrow "where" in mapping.yaml';
  return { line, column: mapping.code, value: title, reason };
}

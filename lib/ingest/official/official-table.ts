import type { OfficialMapping } from "#lib/content/sources/official-mapping.ts";
import type { EditionReport, Reject } from "#lib/domain/import-report.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import { countBy } from "../count-by.ts";
import type { Table } from "../read-table.ts";
import { setAsideCounts } from "../set-aside.ts";
import { type OfficialContext, officialRow } from "./official-cell.ts";

/** What a whole official table comes to. */
export interface OfficialTable {
  report: EditionReport;
  rejects: Reject[];
  /** Accepted rows by occupation. */
  titles: Map<string, number>;
  cells: OfficialCell[];
}

/** From a published table to pay cells by its mapping. Pure; accepted + rejected = rows read. */
export function officialTable(
  table: Table,
  mapping: OfficialMapping,
  context: OfficialContext,
): OfficialTable {
  const rejects: Reject[] = [...table.rejects];
  const reasons: string[] = [];
  const titles: string[] = [];
  const cells = new Map<string, OfficialCell>();
  for (const row of table.rows) {
    const result = officialRow(row, mapping, context);
    if ("reject" in result) {
      rejects.push(result.reject);
    } else if ("setAside" in result) {
      reasons.push(result.setAside);
      titles.push(result.title);
    } else {
      const key = `${result.title}\t${result.cell.year}\t${result.cell.region ?? ""}`;
      if (cells.has(key)) {
        rejects.push(repeated(row.line, mapping, result.title));
      } else {
        cells.set(key, result.cell);
        titles.push(result.title);
      }
    }
  }
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
    cells: [...cells.values()],
  };
}

function repeated(line: number, mapping: OfficialMapping, title: string): Reject {
  const reason = 'stands in the table twice for one year; narrow "where" in mapping.yaml';
  return { line, column: mapping.code, value: title, reason };
}

import type { OfficialMapping } from "#lib/content/sources/official-mapping.ts";
import type { EditionReport } from "#lib/domain/import-report.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import type { Row } from "../fields/row.ts";
import { Counts } from "../table/counts.ts";
import type { Rejects } from "../table/rejects.ts";
import { type OfficialContext, officialRow } from "./official-cell.ts";
import { type CodedCell, severalCodes } from "./several-codes.ts";

/** What reading a whole official table gives. */
export interface OfficialTable {
  setAside: EditionReport["setAside"];
  /** Accepted rows by occupation. */
  titles: Map<string, number>;
  cells: OfficialCell[];
  warnings: string[];
}

/** Takes the rows of a published table one by one. */
export interface OfficialReader {
  add: (row: Row) => void;
  finish: () => OfficialTable;
}

/**
 * From a published table to pay cells by its mapping. A row that only makes up an occupation with others is accepted and has
 * no cell of its own.
 */
export function officialReader(
  mapping: OfficialMapping,
  context: OfficialContext,
  rejects: Rejects,
): OfficialReader {
  const setAside = new Counts();
  const titles = new Map<string, number>();
  const cells = new Map<string, CodedCell>();
  const outside: string[] = [];
  const wanted = { ...context, codes: new Set([...context.codes, ...context.several.flat()]) };
  const accept = (title: string) => titles.set(title, (titles.get(title) ?? 0) + 1);
  return {
    add: (row) => {
      const result = officialRow(row, mapping, wanted);
      if ("reject" in result) {
        const { column, reason } = result.reject;
        rejects.add(row.line, column, row.text(column), reason);
        return;
      }
      if ("setAside" in result) {
        setAside.add(result.setAside);
        accept(result.title);
        return;
      }
      const { code, cell, title } = result;
      const key = `${title}\t${cell.year}\t${cell.region ?? ""}`;
      const held = cells.get(key);
      if (held === undefined) {
        cells.set(key, { code, cell });
        accept(title);
        if (meanOutside(cell)) outside.push(title);
      } else if (JSON.stringify(held.cell) === JSON.stringify(cell)) {
        setAside.add("repeats a row");
        accept(title);
      } else {
        const reason = 'stands in the table twice for one year; narrow "where" in mapping.yaml';
        rejects.add(row.line, mapping.code, title, reason);
      }
    },
    finish: () => {
      const coded = [...cells.values()];
      const together = context.several.flatMap((codes) =>
        severalCodes(coded, codes, roundingOf(mapping)),
      );
      const [first] = outside;
      return {
        setAside: setAside.list(),
        titles,
        cells: [...coded.filter(({ code }) => context.codes.has(code)), ...together].map(
          ({ cell }) => cell,
        ),
        warnings:
          first === undefined
            ? []
            : [
                `the mean lies outside the middle half of pay in rows: ${outside.length}, such as ${first}`,
              ],
      };
    },
  };
}

function meanOutside({ mean, p25, p75 }: OfficialCell): boolean {
  return mean !== null && ((p25 !== null && mean < p25) || (p75 !== null && mean > p75));
}

/** The coarsest rounding that a mapping gives its yearly amounts. */
function roundingOf({ period }: OfficialMapping): number {
  return "column" in period
    ? Math.max(...Object.values(period.values).map(({ roundTo }) => roundTo))
    : period.roundTo;
}

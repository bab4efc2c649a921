import type { HubRow } from "#lib/domain/hub.ts";
import { cellLine, type ListedRow, type RowName } from "./cell-list.tsx";
import { type ChoosableLine, ChoosableLines } from "./choosable-lines.tsx";

type ChoosableRow = ListedRow & Pick<HubRow, "group">;

/** What tells the rows of a list apart: what all share is left out. */
function keysAmong(rows: readonly ChoosableRow[]): (row: ChoosableRow) => ChoosableLine["keys"] {
  const kinds = new Set(rows.map(({ kind }) => kind)).size > 1;
  const groups = new Set(rows.map(({ group }) => group)).size > 1;
  return ({ kind, group }) =>
    kinds || groups ? { ...(kinds ? { kind } : {}), ...(groups ? { group } : {}) } : undefined;
}

/** Cells one a line, in an order and a choice that readers change. */
export function ChoosableCells({ rows, name }: { rows: ChoosableRow[]; name: RowName }) {
  const keysOf = keysAmong(rows);
  return (
    <ChoosableLines
      lines={rows.map((row) => {
        const keys = keysOf(row);
        return { ...cellLine(row, name, true), ...(keys ? { keys } : {}) };
      })}
    />
  );
}

import { barShape } from "#components/charts/bar-shape.ts";
import { bandText } from "#components/ui/band-text.ts";
import type { CellRow } from "#lib/domain/cell-row.ts";
import { CellLines } from "./cell-lines.tsx";

/** Which part of a cell a list names: the other part is the page's own. */
export type RowName = "role" | "country" | "both";

/** A cell whose page is linked, or not. */
type ListedRow = Omit<CellRow, "href"> & { href: string | null; group?: string | null };

function rowName(row: ListedRow, name: RowName): string {
  if (name === "role") return row.role.name;
  if (name === "country") return row.country.name;
  return `${row.role.name}, ${row.country.name}`;
}

/** Cells one a line: name, figure with its band, the bar on a common scale, projection, and on hubs the confidence. */
export function CellList({
  rows,
  name,
  showConfidence = true,
}: {
  rows: ListedRow[];
  name: RowName;
  showConfidence?: boolean;
}) {
  const lines = rows.map((row) => ({
    href: row.href,
    name: rowName(row, name),
    figure: row.figureShown,
    kind: row.kindShown,
    band: bandText(row.bar),
    bar: barShape(row.bar),
    confidence: showConfidence ? { words: row.confidence.words, dots: row.confidence.dots } : null,
    projection: row.projectionShown,
    ...(row.group === undefined
      ? {}
      : {
          keys: {
            kind: row.kind,
            amount: row.amount,
            projected: row.projected,
            group: row.group,
          },
        }),
  }));
  return <CellLines lines={lines} />;
}

import { barShape } from "#components/charts/bar-shape.ts";
import { bandText } from "#components/ui/band-text.ts";
import type { CellRow } from "#lib/domain/cell-row.ts";
import { type CellLine, CellLines } from "./cell-lines.tsx";

/** Which part of a cell a list names: the other part is the page's own. */
export type RowName = "role" | "country" | "both";

/** A cell whose page is linked, or not. */
export type ListedRow = Omit<CellRow, "href"> & { href: string | null };

function rowName(row: ListedRow, name: RowName): string {
  if (name === "role") return row.role.name;
  if (name === "country") return row.country.name;
  return `${row.role.name}, ${row.country.name}`;
}

/** A cell as its line says it. */
export function cellLine(row: ListedRow, name: RowName, showConfidence: boolean): CellLine {
  return {
    href: row.href,
    name: rowName(row, name),
    figure: row.figureShown,
    kind: row.kindShown,
    band: bandText(row.bar),
    bar: barShape(row.bar),
    confidence: showConfidence ? { words: row.confidence.words, dots: row.confidence.dots } : null,
    projection: row.projectionShown,
  };
}

/** Cells one a line: name, figure with its band, the bar on a common scale, projection, and on lists of examples the confidence. */
export function CellList({
  rows,
  name,
  showConfidence = true,
}: {
  rows: ListedRow[];
  name: RowName;
  showConfidence?: boolean;
}) {
  return <CellLines lines={rows.map((row) => cellLine(row, name, showConfidence))} />;
}

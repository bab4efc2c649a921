import { IntervalBarLine } from "#components/charts/interval-bar.tsx";
import { bandText } from "#components/ui/band-text.ts";
import { ConfidenceMark } from "#components/ui/confidence-mark.tsx";
import type { CellRow } from "#lib/domain/cell-row.ts";

/** Which part of a cell a list names: the other part is the page's own. */
export type RowName = "role" | "country" | "both";

function rowName(row: CellRow, name: RowName): string {
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
  rows: CellRow[];
  name: RowName;
  showConfidence?: boolean;
}) {
  return (
    <ul className="cell-list">
      {rows.map((row) => (
        <li key={row.href}>
          <a href={row.href}>{rowName(row, name)}</a>
          <span className="cell-figure">
            {row.figureShown}
            <small>{bandText(row.bar)}</small>
          </span>
          <IntervalBarLine bar={row.bar} />
          <small className="cell-notes">
            {showConfidence ? <ConfidenceMark confidence={row.confidence} /> : null}
            {row.projectionShown ? <span>{row.projectionShown}</span> : null}
          </small>
        </li>
      ))}
    </ul>
  );
}

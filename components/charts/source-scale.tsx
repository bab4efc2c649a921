import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import type { SourceComparison } from "#lib/domain/source-comparison.ts";
import { percentAxis } from "./axis.ts";
import { percent } from "./percent.ts";
import { type SourceLine, SourceTable } from "./source-table.tsx";

/** Kinds of source side by side, each with its size, its figure and its place on one scale. */
export function SourceScale({ sources: { scale, rows } }: { sources: SourceComparison }) {
  const axis = percentAxis(scale);
  const lines = rows.map((row): SourceLine => {
    const { low80, high80 } = row;
    return {
      href: `#${evidenceAnchor(row.source)}`,
      kind: row.kind,
      name: row.headline ? `${row.kindShown}, leads this page` : row.kindShown,
      label: `${row.label}, ${row.sizeShown}`,
      figure: row.valueShown,
      measure: row.bandShown ? `${row.measure}; ${row.bandShown}` : row.measure,
      at: percent(axis(row.value)),
      band:
        low80 === null || high80 === null
          ? null
          : { x: percent(axis(low80)), width: percent(axis(high80) - axis(low80)) },
    };
  });
  return <SourceTable lines={lines} />;
}

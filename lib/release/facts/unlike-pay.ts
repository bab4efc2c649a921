import type { UnlikePay } from "#lib/domain/cell-facts.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import { conceptOf, type MappedCell } from "#lib/domain/pay-cell.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";

/**
 * Pay of a role in a country that no figure of its page holds, since more is held of another concept (decision 0226): by source and
 * concept, most pieces first.
 *
 * @param left the cells that do not count, all data years; a wider group's are none of the role.
 */
export function unlikePay(left: readonly MappedCell[]): UnlikePay[] {
  const own = left.flatMap(({ wider, cell }) =>
    wider || cell.kind === "official" ? [] : [{ ...cell, concept: conceptOf(cell) }],
  );
  return [...Map.groupBy(own, ({ source, concept }) => `${source}\t${concept}`).values()]
    .flatMap((cells) => {
      const pieces = cells.reduce((total, cell) => total + payCellSize(cell).postings, 0);
      return cells
        .slice(0, 1)
        .map(({ kind, source, concept }) => ({ kind, source, concept, pieces }));
    })
    .toSorted((a, b) => b.pieces - a.pieces || compareText(a.source, b.source));
}

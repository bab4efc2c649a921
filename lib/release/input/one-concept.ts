import { sum } from "d3-array";
import type { TitleRoles } from "#lib/domain/forecast.ts";
import { conceptOf, type PayCell, type PayConcept } from "#lib/domain/pay-cell.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";

/** Pieces of pay that do not count beside more pieces of the other concept. */
export interface OtherConcept {
  source: string;
  concept: PayConcept;
  pieces: number;
}

/**
 * Keeps one concept of pay for each kind, role and country: base or total, whichever has more pieces, base where they are as many;
 * offers to visa workers, who are few of those hired, only where nothing else is held. So a survey of base pay and one of total pay never make one average; each counts where it tells more.
 *
 * @param titleRoles roles of survey titles; a title without a role stands for itself.
 * @param roleTitles roles of postings' titles.
 */
export function oneConcept(
  cells: readonly PayCell[],
  titleRoles: readonly TitleRoles[],
  roleTitles: ReadonlyMap<string, string>,
): { cells: PayCell[]; otherConcept: OtherConcept[] } {
  const named = new Map(
    titleRoles.map(({ source, title, roles }) => [`${source}\t${title}`, roles[0]]),
  );
  const keyOf = (cell: PayCell) => {
    const own = cell.kind === "advertised" ? roleTitles.get(cell.title) : undefined;
    const role = own ?? named.get(`${cell.source}\t${cell.title}`) ?? cell.title;
    return `${cell.kind}\t${role}\t${cell.country}`;
  };
  const groups = Map.groupBy(
    cells.filter(({ kind }) => kind !== "official"),
    keyOf,
  );
  const kept = new Map<string, PayConcept>();
  for (const [key, own] of groups) {
    const pieces = (concept: PayConcept) =>
      sum(
        own.filter((cell) => conceptOf(cell) === concept && isWhole(cell)),
        (cell) => payCellSize(cell).postings,
      );
    const [base, total] = [pieces("base"), pieces("total")];
    kept.set(key, base + total === 0 ? "visa-offer" : total > base ? "total" : "base");
  }
  const counts = (cell: PayCell) =>
    cell.kind === "official" || kept.get(keyOf(cell)) === conceptOf(cell);
  const left = cells.filter((cell) => !counts(cell) && isWhole(cell));
  const bySource = Map.groupBy(left, (cell) => `${cell.source}\t${conceptOf(cell)}`);
  return {
    cells: cells.filter(counts),
    otherConcept: [...bySource.values()].flatMap((own) => {
      const [first] = own;
      const pieces = sum(own, (cell) => payCellSize(cell).postings);
      return first === undefined
        ? []
        : [{ source: first.source, concept: conceptOf(first), pieces }];
    }),
  };
}

/** Cells by experience hold the answers of the whole a second time. */
function isWhole(cell: PayCell): boolean {
  return cell.kind !== "self-reported" || cell.experience === null;
}

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
 * Keeps one concept of pay for each kind, country and set of roles that titles have in common: base or total, whichever has more pieces, base where they are as many;
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
  const named = Map.groupBy(titleRoles, ({ source, title }) => `${source}\t${title}`);
  const rolesOf = (cell: PayCell): string[] => {
    const own = cell.kind === "advertised" ? roleTitles.get(cell.title) : undefined;
    if (own !== undefined) return [own];
    const entries = named.get(`${cell.source}\t${cell.title}`) ?? [];
    const roles = entries.flatMap((entry) => entry.roles);
    return roles.length === 0 ? [`title ${cell.title}`] : roles;
  };
  const counted = cells.filter(({ kind }) => kind !== "official");
  const sets = connected(
    counted.map((cell) => rolesOf(cell).map((role) => `${cell.kind}\t${cell.country}\t${role}`)),
  );
  const keyOf = (cell: PayCell) =>
    sets.get(`${cell.kind}\t${cell.country}\t${rolesOf(cell)[0]}`) ?? "";
  const groups = Map.groupBy(counted, keyOf);
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

/** By name: the first name of those that lists connect, directly or over others. */
function connected(lists: readonly (readonly string[])[]): Map<string, string> {
  const above = new Map<string, string>();
  const top = (name: string): string => {
    const next = above.get(name);
    return next === undefined || next === name ? name : top(next);
  };
  for (const list of lists) {
    const [first] = list;
    for (const name of list) above.set(top(name), top(first ?? name));
  }
  return new Map([...above.keys()].map((name) => [name, top(name)]));
}

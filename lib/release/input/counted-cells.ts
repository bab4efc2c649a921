import { rollup, sum } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import type { TitleRoles } from "#lib/domain/forecast.ts";
import type { Rates } from "#lib/domain/money.ts";
import {
  type AdvertisedCell,
  conceptOf,
  isAdvertised,
  type MappedCell,
  type PayCell,
  type PayConcept,
  type PayRange,
} from "#lib/domain/pay-cell.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";
import type { Role } from "#lib/domain/role.ts";

/* Which of the pay cells that were read count in a release, each rule with what it leaves out, and on which roles. */

/** Pay points or cells of a currency whose rate is not held. */
export interface WithoutRate {
  currency: string;
  /** Pay points of advertised pay; survey answers; 1 for an official figure. */
  payPoints: number;
}

/**
 * Pay cells whose amounts can be compared. What is in a currency without a rate in the reference year
 * (Taiwan's, Chile's) is left out and counted, never guessed.
 */
export function withRates(
  cells: readonly PayCell[],
  rates: Rates,
): { cells: PayCell[]; withoutRate: WithoutRate[] } {
  const left = new Map<string, number>();
  const leave = (currency: string, payPoints: number) =>
    left.set(currency, (left.get(currency) ?? 0) + payPoints);
  const held = (currency: string) => rates.perUsd[currency] !== undefined;
  const kept = cells.flatMap((cell): PayCell[] => {
    if (cell.kind !== "advertised") {
      if (held(cell.currency)) return [cell];
      leave(cell.currency, cell.kind === "self-reported" ? cell.n : 1);
      return [];
    }
    if (cell.ranges.every(({ currency }) => held(currency))) return [cell];
    for (const { currency, high, count } of cell.ranges) {
      if (!held(currency)) leave(currency, count * (high === null ? 1 : 2));
    }
    const ranges = cell.ranges.filter(({ currency }) => held(currency));
    return ranges.length > 0 ? [{ ...cell, ranges }] : [];
  });
  const withoutRate = [...left].map(([currency, payPoints]) => ({ currency, payPoints }));
  return { cells: kept, withoutRate: withoutRate.toSorted((a, b) => b.payPoints - a.payPoints) };
}

/** Postings of a source that stand in a larger one too. */
export interface Repeated {
  source: string;
  postings: number;
}

/**
 * Advertised postings of several indices, each once: a range that another source gives too, of the same title, country,
 * level and year, was taken by both from the same place. It counts in the source with most postings, as often as there.
 */
export function countOnce(cells: readonly PayCell[]): { cells: PayCell[]; repeated: Repeated[] } {
  const postings = rollup(
    cells.filter(isAdvertised),
    (own) => sum(own, (cell) => payCellSize(cell).postings),
    ({ source }) => source,
  );
  const sources = [...postings]
    .toSorted(([a, m], [b, n]) => n - m || compareText(a, b))
    .map(([source]) => source);
  if (sources.length < 2) return { cells: [...cells], repeated: [] };
  const kept = new Map<PayCell, AdvertisedCell | null>();
  const repeated = new Map<string, number>();
  const held = new Set<string>();
  for (const source of sources) {
    const own = cells.filter(isAdvertised).filter((cell) => cell.source === source);
    for (const cell of own) {
      const isHeld = (range: PayRange) => held.has(rangeKey(cell, range));
      const again = sum(cell.ranges.filter(isHeld), ({ count }) => count);
      const ranges = cell.ranges.filter((range) => !isHeld(range));
      repeated.set(source, (repeated.get(source) ?? 0) + again);
      kept.set(cell, ranges.length === 0 ? null : { ...cell, ranges });
    }
    for (const cell of own) {
      for (const range of cell.ranges) held.add(rangeKey(cell, range));
    }
  }
  return {
    cells: cells.flatMap((cell) => {
      const own = kept.get(cell);
      return own === undefined ? [cell] : own === null ? [] : [own];
    }),
    repeated: [...repeated].flatMap(([source, count]) =>
      count === 0 ? [] : [{ source, postings: count }],
    ),
  };
}

function rangeKey(
  { title, country, level, year }: AdvertisedCell,
  { currency, low, high }: PayRange,
): string {
  return [title, country, level, year, currency, low, high].join("\t");
}

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
 * @returns `left`: what does not count, each answer once.
 */
export function oneConcept(
  cells: readonly PayCell[],
  titleRoles: readonly TitleRoles[],
  roleTitles: ReadonlyMap<string, string>,
): { cells: PayCell[]; left: PayCell[]; otherConcept: OtherConcept[] } {
  const held = rolesOfTitles(roleTitles, titleRoles);
  const rolesOf = (cell: PayCell): string[] => {
    const roles = held(cell).map(({ role }) => role);
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
    left,
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

/**
 * The pay cells of each role in each country.
 * @returns by `mappedKey`; titles that stand for no role are in none.
 */
export function mapCells(
  cells: readonly PayCell[],
  roles: readonly Role[],
  titleRoles: readonly TitleRoles[],
): Map<string, MappedCell[]> {
  const rolesOf = rolesOfTitles(rolesOfPostings(roles), titleRoles);
  const mapped = new Map<string, MappedCell[]>();
  for (const cell of cells) {
    for (const { role, wider } of rolesOf(cell)) {
      const key = mappedKey(role, cell.country);
      const own = mapped.get(key) ?? [];
      mapped.set(key, own);
      own.push({ cell, wider });
    }
  }
  return mapped;
}

/** Key of a role in a country: role slug and country code. */
export function mappedKey(role: string, countryCode: string): string {
  return `${role}/${countryCode}`;
}

/** The role of each title that postings have. */
export function rolesOfPostings(roles: readonly Role[]): Map<string, string> {
  return new Map(roles.flatMap(({ slug, titles }) => titles.map((title) => [title, slug])));
}

/** Finds the roles that a cell's title stands for; `wider` where it holds others too. */
function rolesOfTitles(
  roleTitles: ReadonlyMap<string, string>,
  titleRoles: readonly TitleRoles[],
): (cell: PayCell) => { role: string; wider: boolean }[] {
  const others = Map.groupBy(titleRoles, ({ source, title }) => `${source}\t${title}`);
  return ({ kind, source, title }) => {
    if (kind === "advertised") {
      const role = roleTitles.get(title);
      return role === undefined ? [] : [{ role, wider: false }];
    }
    return (others.get(`${source}\t${title}`) ?? []).flatMap(({ roles, wider }) =>
      roles.map((role) => ({ role, wider })),
    );
  };
}

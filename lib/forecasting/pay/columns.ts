import { rollup } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import type { Unit } from "../evidence/units.ts";

/** Columns of one group of effects, numbered in the order in which their names first come. */
export class ColumnGroup {
  readonly name: string;
  readonly #places = new Map<string, number>();

  constructor(name: string, members: Iterable<string>) {
    this.name = name;
    for (const member of [...new Set(members)].toSorted(compareText))
      this.#places.set(member, this.#places.size);
  }

  get size(): number {
    return this.#places.size;
  }

  place(member: string): number | undefined {
    return this.#places.get(member);
  }
}

/** What names tell of units: their families, and the words that several of them share. */
export function nameGroups(units: readonly Unit[]): ColumnGroup[] {
  return [
    new ColumnGroup(
      "family",
      units.flatMap(({ family }) => family ?? []),
    ),
    sharedWords(units),
  ];
}

/** The words that several units share in their names. */
export function sharedWords(units: readonly Unit[]): ColumnGroup {
  const words = rollup(
    units.flatMap((unit) => unit.words),
    (uses) => uses.length,
    (word) => word,
  );
  return new ColumnGroup(
    "word",
    [...words].flatMap(([word, uses]) => (uses > 1 ? word : [])),
  );
}

/** Sparse column indices and values of one row. */
export interface RowColumns {
  columns: number[];
  values: number[];
}

/** Several groups side by side, then a number of fixed columns. */
export class ColumnLayout {
  readonly fixed: number;
  readonly groups: readonly ColumnGroup[];

  constructor(fixed: number, groups: readonly ColumnGroup[]) {
    this.fixed = fixed;
    this.groups = groups;
  }

  /**
   * The row that has `value` at the fixed columns given and, for each group, 1 (or the value given)
   * at the members named; members that no row of the fit had are left out: their effect is zero.
   */
  row(
    fixed: readonly (readonly [column: number, value: number])[],
    members: readonly Member[],
  ): RowColumns {
    const row: RowColumns = { columns: [], values: [] };
    for (const { group, name, value } of members) {
      const place = this.#place(group, name);
      if (place === undefined) continue;
      row.columns.push(place);
      row.values.push(value ?? 1);
    }
    const effects = this.groups.reduce((sum, { size }) => sum + size, 0);
    for (const [column, value] of fixed) {
      row.columns.push(effects + column);
      row.values.push(value);
    }
    return row;
  }

  /**
   * The members named that no row of the fit had although their group was fitted, as places of the
   * group; what is said of them is zero plus or minus the group's variance.
   */
  unseenGroups(members: readonly Member[]): number[] {
    return members.flatMap(({ group, name }) => {
      const place = this.groups.findIndex((candidate) => candidate.name === group);
      return place >= 0 && this.groups[place]?.place(name) === undefined ? [place] : [];
    });
  }

  #place(group: string, name: string): number | undefined {
    let offset = 0;
    for (const candidate of this.groups) {
      if (candidate.name === group) {
        const place = candidate.place(name);
        return place === undefined ? undefined : offset + place;
      }
      offset += candidate.size;
    }
    return undefined;
  }
}

/** An effect of a row: the group it belongs to and its name there. */
export interface Member {
  group: string;
  name: string;
  value?: number;
}

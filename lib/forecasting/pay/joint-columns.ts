import { compareText } from "#lib/domain/compare-text.ts";
import type { PayKind } from "#lib/domain/source.ts";
import type { PriceLevel } from "../evidence/price-level.ts";
import type { Unit } from "../evidence/units.ts";
import { ColumnGroup, ColumnLayout, type Member, type RowColumns, sharedWords } from "./columns.ts";

/** What a figure is about: a kind of pay of one unit, or of the mixture of several, in a country. */
export interface Subject {
  kind: PayKind;
  units: readonly Unit[];
  /** Key of the group of people whose figure it is; null of postings. */
  group: string | null;
  /** ISO 3166 alpha-2. */
  country: string;
  /** Data year of advertised pay; other kinds have one figure for their window. */
  year: number;
}

/** Columns of the joint model. */
export interface JointColumns {
  layout: ColumnLayout;
  /** Units in the order of their columns. */
  units: readonly Unit[];
  columnsOf: (subject: Subject) => RowColumns;
  /** Random effects of a subject with their weights. */
  membersOf: (subject: Subject) => Member[];
}

/**
 * Lays out what kinds of pay have in common and how they differ: fixed years of advertised pay and one level for
 * each other kind; random effects of units, words of their names, families and countries that all kinds share; of
 * groups and countries that one of the other kinds has beside; and how each kind moves with a country's price level,
 * by a curve.
 *
 * @param observed subjects of the rows that will be fitted.
 * @param known units that may be asked for beside those of the rows.
 */
export function jointColumns(
  observed: readonly Subject[],
  known: readonly Unit[],
  priceLevel: PriceLevel,
): JointColumns {
  const units = [
    ...new Map(
      [...known, ...observed.flatMap((row) => row.units)].map((unit) => [unit.id, unit]),
    ).values(),
  ].toSorted((a, b) => compareText(a.id, b.id));
  const fixed = [...new Set(observed.map(levelName))].toSorted();
  const membersOf = ({ kind, units, group, country }: Subject): Member[] => [
    ...units.flatMap((unit): Member[] => {
      const value = 1 / units.length;
      return [
        { group: "unit", name: unit.id, value },
        ...unit.words.map((name) => ({ group: "word", name, value })),
        ...(unit.family === null ? [] : [{ group: "family", name: unit.family, value }]),
      ];
    }),
    ...(group === null ? [] : [{ group: `${kind} group`, name: group }]),
    { group: "country", name: country },
    ...(kind === "advertised" ? [] : [{ group: `${kind} country`, name: country }]),
    ...priceMembers(kind, priceLevel(country)),
  ];
  const all = observed.flatMap(membersOf);
  const namesOf = (group: string) =>
    all.filter((one) => one.group === group).map(({ name }) => name);
  const layout = new ColumnLayout(
    fixed.length,
    [
      new ColumnGroup("self-reported country", namesOf("self-reported country")),
      new ColumnGroup("self-reported group", namesOf("self-reported group")),
      new ColumnGroup("official country", namesOf("official country")),
      new ColumnGroup("official group", namesOf("official group")),
      new ColumnGroup(
        "unit",
        units.map(({ id }) => id),
      ),
      sharedWords(units),
      new ColumnGroup("family", namesOf("family")),
      new ColumnGroup("country", namesOf("country")),
      new ColumnGroup("price level", namesOf("price level")),
    ].filter(({ size }) => size > 0),
  );
  return {
    layout,
    units,
    membersOf,
    columnsOf: (subject) =>
      merged(layout.row([[fixed.indexOf(levelName(subject)), 1]], membersOf(subject))),
  };
}

/** Name of the fixed level of a figure: of its year where it is advertised, else of its kind. */
function levelName({ kind, year }: Subject): string {
  return kind === "advertised" ? `${kind} ${year}` : kind;
}

/** How a kind of pay moves with a country's price level; where that is not known, by how much it lies apart. */
function priceMembers(kind: PayKind, price: number | null): Member[] {
  const group = "price level";
  return price === null
    ? [{ group, name: `${kind}, unknown` }]
    : [
        { group, name: `${kind}, slope`, value: price },
        { group, name: `${kind}, bend`, value: price ** 2 },
      ];
}

/** Each column once. */
function merged({ columns, values }: RowColumns): RowColumns {
  const sums = new Map<number, number>();
  columns.forEach((column, k) => {
    sums.set(column, (sums.get(column) ?? 0) + (values[k] ?? 0));
  });
  return { columns: [...sums.keys()], values: [...sums.values()] };
}

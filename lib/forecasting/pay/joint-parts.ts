import type { LocalRow } from "#lib/statistics/local-blocks.ts";

/** A part of pay that varies. */
export interface JointComponent {
  name: string;
  standardDeviation: number;
  /** How many effects it has. */
  effects: number;
}

/** What can be particular to a cell: to all kinds alike, to one kind, to a year of its postings. */
export const parts = ["cell", "advertised", "year", "self-reported", "official"] as const;
/** One of them. */
export type Part = (typeof parts)[number];

/** What is particular to cells, over all countries together. */
export function cellComponents(
  rows: readonly LocalRow[],
  variances: readonly number[],
): JointComponent[] {
  const held = new Map(
    rows.flatMap(({ local }) => local.map(({ id, component }) => [id, component] as const)),
  );
  return parts.flatMap((part, place) => {
    const own = [...held.values()].filter((component) => component % parts.length === place);
    const mean = own.reduce((sum, component) => sum + (variances[component] ?? 0), 0) / own.length;
    const name = {
      cell: "role in a country",
      advertised: "role in a country, advertised",
      year: "role in a country and year, advertised",
      "self-reported": "role in a country, self-reported",
      official: "role in a country, official",
    }[part];
    return own.length === 0
      ? []
      : [{ name, standardDeviation: Math.sqrt(mean), effects: own.length }];
  });
}

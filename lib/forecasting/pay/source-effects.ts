import { mean, sum } from "d3-array";
import { fitCrossedEffects } from "#lib/statistics/crossed-effects.ts";
import { columnCount } from "#lib/statistics/effect-rows.ts";
import { predictEffect } from "#lib/statistics/predict-effects.ts";
import { quadraticForm } from "#lib/statistics/sparse-vector.ts";
import { cellKey } from "../evidence/evidence.ts";
import type { OtherEvidence } from "../evidence/other-evidence.ts";
import type { Unit } from "../evidence/units.ts";
import { ColumnGroup, ColumnLayout } from "./columns.ts";

/** A log average with its mean squared error. */
export interface Implied {
  value: number;
  variance: number;
}

/** What one kind of source implies of the advertised average of a role in a country. */
export interface Told {
  unit: Unit;
  country: string;
  kind: OtherEvidence["kind"];
  /** Log of the average, US dollars. */
  value: number;
  /** Variance that all figures of this kind in the country share: how its effect there is not known. */
  shared: number;
  /** Variance that all kinds share in this cell: what is particular to its postings. */
  particular: number;
  /** The rest of the variance. */
  own: number;
}

/** The advertised average that all kinds together imply; null where they say nothing of the cell. */
export function impliedPay(told: readonly Told[]): Implied | null {
  const [first] = told;
  if (first === undefined) return null;
  const { value, variance } = pool(
    told.map(({ value, shared, own }) => ({ value, variance: shared + own })),
  );
  return { value, variance: variance + first.particular };
}

/** Cells with both kinds below which a source's effect is not estimated. */
const fewestCells = 20;

/** One kind of source about one role in one country, its years pooled. */
interface Observation {
  kind: OtherEvidence["kind"];
  unit: Unit;
  country: string;
  value: number;
  variance: number;
  /** How far its country's pay lies above that of all countries in this kind of source, in logs. */
  level: number;
}

/**
 * Source effects: how far surveys and offices lie from advertised pay where both are known, and so what
 * they imply where postings are few. The difference has, by kind of source, a mean, a slope in the
 * country's pay level (advertised pay differs less between countries than people's pay does), an effect
 * of the country and one of the role, what is particular to the cell's postings, which all kinds miss
 * alike, and what is particular to the kind there; all variances are estimated. A kind known beside
 * fewer than twenty advertised cells implies nothing.
 *
 * @param advertised log averages of the cells that have postings of their own.
 * @returns what is implied of each cell that other sources speak of, in no order that means anything.
 */
export function fitSourceEffects(
  others: readonly OtherEvidence[],
  advertised: (unit: Unit, country: string) => Implied | null,
): Told[] {
  const all = observations(others);
  const beside = all.flatMap((observation) => {
    const known = advertised(observation.unit, observation.country);
    return known === null ? [] : [{ observation, known }];
  });
  const kinds = tellingKinds(others, (unit, country) => advertised(unit, country) !== null);
  const usable = beside.filter(({ observation }) => kinds.includes(observation.kind));
  if (usable.length === 0) return [];

  // Roles and countries without an advertised cell have effects too, known only by their spread.
  const told = all.filter(({ kind }) => kinds.includes(kind));
  const layout = new ColumnLayout(2 * kinds.length, [
    new ColumnGroup("role", told.map(roleName)),
    new ColumnGroup("country", told.map(countryName)),
  ]);
  const fixedOf = ({ kind, level }: Observation) =>
    [
      [2 * kinds.indexOf(kind), 1],
      [2 * kinds.indexOf(kind) + 1, level],
    ] as const;
  const countryColumns = (observation: Observation) =>
    layout.row(fixedOf(observation), [{ group: "country", name: countryName(observation) }]);
  const columnsOf = (observation: Observation) =>
    layout.row(fixedOf(observation), [
      { group: "role", name: roleName(observation) },
      { group: "country", name: countryName(observation) },
    ]);
  const cells = [...new Set(usable.map(({ observation }) => cellKey(observation)))];
  const blocks = new Map(cells.map((cell, block) => [cell, block]));
  const solution = fitCrossedEffects(
    usable.map(({ observation, known }) => ({
      response: observation.value - known.value,
      variance: observation.variance + known.variance,
      ...columnsOf(observation),
      block: blocks.get(cellKey(observation)) ?? 0,
      blockKind: 0,
      kind: kinds.indexOf(observation.kind),
    })),
    {
      fixed: layout.fixed,
      groups: layout.groups.map(({ size }) => size),
      kinds: kinds.length,
      blockKinds: 1,
      blockEffects: cells.length < usable.length,
    },
  );
  const [particular = 0] = solution.components.blocks;
  return told.map((observation) => {
    const { unit, country, kind } = observation;
    const place = kinds.indexOf(kind);
    const effect = predictEffect(solution, {
      ...columnsOf(observation),
      blockKind: 0,
      kind: place,
    });
    const { columns, values } = countryColumns(observation);
    const inCountry = quadraticForm(
      solution.inverseFactor,
      columnCount(solution.layout),
      columns,
      values,
    );
    const variance = observation.variance + effect.variance - particular;
    // The role's effect is known beside the country's, so the two may tell of one another.
    const shared = Math.min(inCountry, variance - observation.variance);
    return {
      unit,
      country,
      kind,
      value: observation.value - effect.value,
      shared,
      particular,
      own: variance - shared,
    };
  });
}

/**
 * Kinds of source that stand beside enough advertised cells to imply anything, in a fixed order.
 *
 * @param isAdvertised whether a cell has postings of its own.
 */
export function tellingKinds(
  others: readonly OtherEvidence[],
  isAdvertised: (unit: Unit, country: string) => boolean,
): OtherEvidence["kind"][] {
  const beside = others.filter(({ unit, country }) => isAdvertised(unit, country));
  return [...Map.groupBy(beside, ({ kind }) => kind)]
    .filter(([, rows]) => new Set(rows.map(cellKey)).size >= fewestCells)
    .map(([kind]) => kind)
    .toSorted();
}

function observations(others: readonly OtherEvidence[]): Observation[] {
  const cells = [...Map.groupBy(others, (row) => `${row.kind} ${cellKey(row)}`).values()].flatMap(
    (rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { kind, unit, country } = first;
      const pooled = pool(rows.map(({ logMean, variance }) => ({ value: logMean, variance })));
      return [{ kind, unit, country, ...pooled }];
    },
  );
  const levels = new Map(
    [...Map.groupBy(cells, ({ kind }) => kind)].flatMap(([kind, own]) => {
      const byCountry = [...Map.groupBy(own, ({ country }) => country)].map(
        ([country, rows]): [string, number] => [country, mean(rows, ({ value }) => value) ?? 0],
      );
      const middle = mean(byCountry, ([, value]) => value) ?? 0;
      return byCountry.map(([country, value]): [string, number] => [
        `${kind} ${country}`,
        value - middle,
      ]);
    }),
  );
  return cells.map((cell) => ({ ...cell, level: levels.get(countryName(cell)) ?? 0 }));
}

/** Inverse-variance weighted mean. */
function pool(values: readonly Implied[]): Implied {
  const precision = sum(values, ({ variance }) => 1 / variance);
  return {
    value: sum(values, ({ value, variance }) => value / variance) / precision,
    variance: 1 / precision,
  };
}

function countryName({ kind, country }: Pick<Observation, "kind" | "country">): string {
  return `${kind} ${country}`;
}

function roleName({ kind, unit }: Pick<Observation, "kind" | "unit">): string {
  return `${kind} ${unit.id}`;
}

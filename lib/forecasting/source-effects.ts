import { mean, sum } from "d3-array";
import { fitCrossedEffects } from "#lib/statistics/crossed-effects.ts";
import { predictEffect } from "#lib/statistics/predict-effects.ts";
import { ColumnGroup, ColumnLayout } from "./columns.ts";
import { cellKey } from "./evidence.ts";
import type { OtherEvidence } from "./other-evidence.ts";
import type { Unit } from "./units.ts";

/** A log average with its mean squared error. */
export interface Implied {
  value: number;
  variance: number;
}

/** The advertised average of a role in a country that other sources imply; null where they say nothing of it. */
export type ImpliedPay = (unit: Unit, country: string) => Implied | null;

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
 */
export function fitSourceEffects(
  others: readonly OtherEvidence[],
  advertised: (unit: Unit, country: string) => Implied | null,
): ImpliedPay {
  const all = observations(others);
  const beside = all.flatMap((observation) => {
    const known = advertised(observation.unit, observation.country);
    return known === null ? [] : [{ observation, known }];
  });
  const kinds = [...new Set(all.map(({ kind }) => kind))]
    .toSorted()
    .filter(
      (kind) => beside.filter((pair) => pair.observation.kind === kind).length >= fewestCells,
    );
  const usable = beside.filter(({ observation }) => kinds.includes(observation.kind));
  if (usable.length === 0) return () => null;

  // Roles and countries without an advertised cell have effects too, known only by their spread.
  const told = all.filter(({ kind }) => kinds.includes(kind));
  const layout = new ColumnLayout(2 * kinds.length, [
    new ColumnGroup("role", told.map(roleName)),
    new ColumnGroup("country", told.map(countryName)),
  ]);
  const columnsOf = (observation: Observation) => {
    const kind = kinds.indexOf(observation.kind);
    return layout.row(
      [
        [2 * kind, 1],
        [2 * kind + 1, observation.level],
      ],
      [
        { group: "role", name: roleName(observation) },
        { group: "country", name: countryName(observation) },
      ],
    );
  };
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
  const [shared = 0] = solution.components.blocks;
  const byCell = Map.groupBy(told, cellKey);
  return (unit, country) => {
    const own = byCell.get(cellKey({ unit, country }));
    if (own === undefined) return null;
    const { value, variance } = pool(
      own.map((observation) => {
        const kind = kinds.indexOf(observation.kind);
        const effect = predictEffect(solution, {
          ...columnsOf(observation),
          blockKind: 0,
          kind,
        });
        return {
          value: observation.value - effect.value,
          variance: observation.variance + effect.variance - shared,
        };
      }),
    );
    return { value, variance: variance + shared };
  };
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

import type { PayKind } from "#lib/domain/source.ts";
import type {
  LocalEffect,
  LocalLayout,
  LocalRow,
  LocalVariances,
} from "#lib/statistics/local-blocks.ts";
import { fitLocalEffects, type LocalSearch } from "#lib/statistics/local-reml.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import { predictLocal } from "#lib/statistics/predict-local.ts";
import { cellKey, type Evidence } from "../evidence/evidence.ts";
import { groupKey, type KindCell } from "../evidence/kind-cells.ts";
import { learntSpread, noiseOf } from "../evidence/posting-noise.ts";
import type { Unit } from "../evidence/units.ts";
import { usableYears } from "../evidence/usable-years.ts";
import { asFewCells } from "./few-cells.ts";
import { jointColumns, type Subject } from "./joint-columns.ts";
import type { JointInput } from "./joint-input.ts";
import { cellComponents, type JointComponent, type Part, parts } from "./joint-parts.ts";
import { likePrecision } from "./like-roles.ts";

/** Part of a cell's deviation in one year that is found again the next; decision 0033. */
const persistence = 0.6;
/** Effects as which the variance of all countries counts in that of one; decision 0130. */
const commonEffects = 3;
/** Where the search for variances starts: about where it ends on this evidence. */
const usualEffect = 0.03;
const usualLocal = 0.015;

/** A group of people with its part in what is asked for. */
export interface WeightedGroup {
  cell: Pick<KindCell, "kind" | "group" | "roles" | "country">;
  weight: number;
}

/** The fitted model of advertised, self-reported and official pay; logs of averages in US dollars. */
export interface JointModel {
  variances: LocalVariances;
  components: readonly JointComponent[];
  /** Advertised pay of a unit in the reference year; `yearsAhead` later, before any growth common to all. */
  advertised: (unit: Unit, country: string, yearsAhead?: number) => Prediction;
  /** Weighted mean of the logs of groups' averages. */
  groups: (groups: readonly WeightedGroup[]) => Prediction;
}

/**
 * Three kinds of pay in one model. A figure is the sum of what all kinds share (role, words of its name, family,
 * country, the cell), of how its kind differs (by group, by country, by price level, in the cell), and of its
 * sampling error: of postings with their design effect, of answers, as published by an office. A group of several
 * roles is one observation of their mixture. Roles of like names have correlated effects. What is particular to
 * cells has variances by country, drawn together.
 *
 * @throws RangeError where the evidence holds nothing in the reference year.
 */
export function fitJointModel(input: JointInput, search: LocalSearch = {}): JointModel {
  const { others, roles, priceLevel, referenceYear } = input;
  const evidence = usableYears(input.evidence, referenceYear);
  const years = new Set(evidence.map(({ year }) => year));
  if (!years.has(referenceYear)) throw new RangeError(`no pay in ${referenceYear}`);
  const byId = new Map(roles.map((unit) => [unit.id, unit]));
  const ofPostings = ({ unit, country, year }: Pick<Evidence, "unit" | "country" | "year">) =>
    ({ kind: "advertised", units: [unit], group: null, country, year }) as const satisfies Subject;
  const ofGroup = ({ kind, group, roles, country }: WeightedGroup["cell"]): Subject => ({
    kind,
    group,
    units: roles.flatMap((role) => byId.get(role) ?? []),
    country,
    year: referenceYear,
  });
  const subjects: Subject[] = [...evidence.map(ofPostings), ...others.map(ofGroup)];
  const columns = jointColumns(subjects, roles, priceLevel);
  const countries = [...new Set([...input.countries, ...subjects.map(({ country }) => country)])];
  const places = new Map(
    countries.flatMap((country, k) =>
      parts.map((part, p) => [`${part}\t${country}`, k * parts.length + p]),
    ),
  );
  const effect = (part: Part, country: string, id: string, weight: number): LocalEffect => {
    const component = places.get(`${part}\t${country}`);
    if (component === undefined) throw new RangeError(`country ${country} is not in the model`);
    return { component, id: `${part}\t${id}`, weight };
  };
  /** What is particular to a subject; `id` is its cell's key in its own kind. */
  const localOf = ({ kind, units, country }: Subject, id: string): LocalEffect[] => [
    ...units.map((unit) => effect("cell", country, cellKey({ unit, country }), 1 / units.length)),
    effect(kind, country, id, 1),
  ];
  // With one year of evidence what lasts and what does not cannot be told apart.
  const ofYear = (country: string, id: string, year: number, weight: number) =>
    years.size > 1 ? [effect("year", country, `${id}\t${year}`, weight)] : [];
  const noise = noiseOf(learntSpread(evidence));
  const rows: LocalRow[] = [
    ...evidence.map((row): LocalRow => {
      const subject = ofPostings(row);
      const id = cellKey(row);
      return {
        response: Math.log(row.sample.mean),
        variance: noise(row),
        ...columns.columnsOf(subject),
        local: [...localOf(subject, id), ...ofYear(row.country, id, row.year, 1)],
      };
    }),
    ...others.map((cell): LocalRow => {
      const subject = ofGroup(cell);
      return {
        response: Math.log(cell.mean),
        variance: cell.variance,
        ...columns.columnsOf(subject),
        local: localOf(subject, groupKey(cell)),
      };
    }),
  ];
  const layout: LocalLayout = {
    groups: columns.layout.groups.map(({ name, size }) => ({
      size,
      precision: name === "unit" ? likePrecision(columns.units) : null,
    })),
    fixed: columns.layout.fixed,
    pools: countries.flatMap(() => parts.map((_, part) => part)),
    poolWeight: commonEffects,
  };
  const solution = fitLocalEffects(rows, layout, {
    start: {
      effects: layout.groups.map(() => usualEffect),
      local: layout.pools.map(() => usualLocal),
    },
    ...search,
  });
  const { effects, local } = solution.variances;
  const rowOf = new Map(
    [
      ...evidence.map((row) => rowKey("advertised", `${cellKey(row)}\t${row.year}`)),
      ...others.map((cell) => rowKey(cell.kind, groupKey(cell))),
    ].map((key, place) => [key, place]),
  );
  /** Variance of effects of members that no row had; a word outside the fit is part of its title's own. */
  const unseen = (subject: Subject) =>
    columns.membersOf(subject).reduce((sum, { group, name, value = 1 }) => {
      const place = columns.layout.groups.findIndex((one) => one.name === group);
      const held = columns.layout.groups[place]?.place(name) !== undefined;
      return held || group === "word" ? sum : sum + (effects[place] ?? 0) * value ** 2;
    }, 0);
  const weightOf = (weights: ReadonlyMap<number, number>, keys: readonly string[]) => {
    const own = keys.reduce((sum, key) => sum + (weights.get(rowOf.get(key) ?? -1) ?? 0), 0);
    return Math.min(Math.max(own, 0), 1);
  };
  return {
    variances: solution.variances,
    components: [
      ...columns.layout.groups.map(({ name, size }, k) => ({
        name: name === "unit" ? "role" : name,
        standardDeviation: Math.sqrt(effects[k] ?? 0),
        effects: size,
      })),
      ...cellComponents(rows, local),
    ],
    advertised: (unit, country, yearsAhead = 0) => {
      const subject = ofPostings({ unit, country, year: referenceYear });
      const id = cellKey({ unit, country });
      const kept = persistence ** yearsAhead;
      const yearly = ofYear(country, id, referenceYear, kept);
      const { value, variance, weights } = predictLocal(solution, {
        ...columns.columnsOf(subject),
        local: [...localOf(subject, id), ...yearly],
      });
      const lost = yearly.reduce(
        (sum, { component }) => sum + (1 - kept ** 2) * (local[component] ?? 0),
        0,
      );
      return {
        value,
        variance: variance + lost + unseen(subject),
        ownWeight: weightOf(
          weights,
          [...years].map((year) => rowKey("advertised", `${id}\t${year}`)),
        ),
      };
    },
    groups: (groups) => {
      const parts = groups.map(({ cell, weight }) => ({ cell, weight, subject: ofGroup(cell) }));
      const target = weighted(
        parts.map(({ cell, weight, subject }) => ({
          weight,
          ...columns.columnsOf(subject),
          local: localOf(subject, groupKey(cell)),
        })),
      );
      const predicted = predictLocal(solution, target);
      const { value, weights } = predicted;
      // Of offices a country has ten or fifteen figures; other kinds are held as they should be without it.
      const isOffice = groups.every(({ cell }) => cell.kind === "official");
      const variance = isOffice
        ? asFewCells(predicted, target.local, solution.variances)
        : predicted.variance;
      return {
        value,
        variance:
          variance + parts.reduce((sum, part) => sum + part.weight ** 2 * unseen(part.subject), 0),
        ownWeight: weightOf(
          weights,
          parts.map(({ cell }) => rowKey(cell.kind, groupKey(cell))),
        ),
      };
    },
  };
}

function rowKey(kind: PayKind, id: string): string {
  return `${kind}\t${id}`;
}

/** A weighted sum of targets, each column and local effect once. */
function weighted(
  parts: readonly (Pick<LocalRow, "columns" | "values" | "local"> & { weight: number })[],
) {
  const sums = new Map<number, number>();
  const effects = new Map<string, LocalEffect>();
  for (const { weight, columns, values, local } of parts) {
    columns.forEach((column, k) => {
      sums.set(column, (sums.get(column) ?? 0) + weight * (values[k] ?? 0));
    });
    for (const one of local) {
      const known = effects.get(one.id)?.weight ?? 0;
      effects.set(one.id, { ...one, weight: known + weight * one.weight });
    }
  }
  return { columns: [...sums.keys()], values: [...sums.values()], local: [...effects.values()] };
}

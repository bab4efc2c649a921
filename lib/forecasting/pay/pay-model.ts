import { fitCrossedEffects, type SearchOptions } from "#lib/statistics/crossed-effects.ts";
import type { Components, EffectRow } from "#lib/statistics/effect-rows.ts";
import { type Prediction, predictEffect } from "#lib/statistics/predict-effects.ts";
import type { Solution, SolvedBlock } from "#lib/statistics/solve-mixed-model.ts";
import { cellKey, type Evidence } from "../evidence/evidence.ts";
import { homeCountry } from "../evidence/home-country.ts";
import { noiseOf, type PostingSpread, postingSpread } from "../evidence/posting-noise.ts";
import type { Unit } from "../evidence/units.ts";
import { usableYears } from "../evidence/usable-years.ts";
import { ColumnGroup, ColumnLayout, type Member, nameGroups, type RowColumns } from "./columns.ts";
import { unseenVariance } from "./unseen-variance.ts";

/** Part of a cell's deviation in one year that is found again the next; decision 0033. */
const persistence = 0.6;

/** The fitted model of average pay by unit and country. */
export interface PayModel {
  referenceYear: number;
  /** The country with most postings, whose cells are more alike: it has variances of its own. */
  home: string;
  spread: PostingSpread;
  components: Components;
  groups: readonly { name: string; size: number }[];
  /**
   * Log of the average pay, US dollars, in the reference year; `yearsAhead` later, before any growth
   * common to all: what is particular to the reference year fades.
   */
  predict: (unit: Unit, country: string, yearsAhead?: number) => Prediction;
}

/**
 * Fits log average pay in the current window: year, unit, role, family, words of the title, country,
 * a unit-by-country effect and one for the unit, country and year, on the sampling variance of
 * postings with their design effect.
 * @throws RangeError where the evidence holds nothing in the window.
 */
export function fitPayModel(
  evidence: readonly Evidence[],
  referenceYear: number,
  search: SearchOptions = {},
): PayModel {
  const used = usableYears(evidence, referenceYear);
  const present = [...new Set(used.map(({ year }) => year))];
  if (!present.includes(referenceYear)) throw new RangeError(`no pay in ${referenceYear}`);
  const home = homeCountry(used);
  const spread = postingSpread(used);
  const noise = noiseOf(spread);
  const layout = new ColumnLayout(present.length, effectGroups(used));
  const cellKeys = [...new Set(used.map(cellKey))];
  const blockOf = new Map(cellKeys.map((key, block) => [key, block]));
  const kindOf = (country: string) => (country === home ? 0 : 1);
  const rowColumns = (unit: Unit, country: string, year: number): RowColumns =>
    layout.row([[present.indexOf(year), 1]], membersOf(unit, country));
  const rows: EffectRow[] = used.map((row) => ({
    response: Math.log(row.sample.mean),
    variance: noise(row),
    ...rowColumns(row.unit, row.country, row.year),
    block: blockOf.get(cellKey(row)) ?? 0,
    blockKind: kindOf(row.country),
    kind: kindOf(row.country),
  }));
  const kinds = used.some(({ country }) => country !== home) ? 2 : 1;
  const solution = fitCrossedEffects(
    rows,
    {
      fixed: present.length,
      groups: layout.groups.map(({ size }) => size),
      kinds,
      blockKinds: kinds,
      blockEffects: cellKeys.length < rows.length,
    },
    search,
  );
  const blocks = solvedBlocks(solution, used);
  const { components } = solution;
  return {
    referenceYear,
    home,
    spread,
    components,
    groups: layout.groups.map(({ name, size }) => ({ name, size })),
    predict: (unit, country, yearsAhead = 0) => {
      const found = blocks.get(cellKey({ unit, country }));
      const prediction = predictEffect(solution, {
        ...rowColumns(unit, country, referenceYear),
        kind: kindOf(country),
        blockKind: kindOf(country),
        block: found?.block,
        row: found?.rowOfYear.get(referenceYear),
        // With one year of evidence what lasts and what does not cannot be told apart.
        persistence: present.length > 1 ? persistence ** yearsAhead : 1,
      });
      const unseen = unseenVariance(layout, components, membersOf(unit, country));
      return { ...prediction, variance: prediction.variance + unseen };
    },
  };
}

function effectGroups(evidence: readonly Evidence[]): ColumnGroup[] {
  const units = [...new Map(evidence.map(({ unit }) => [unit.id, unit])).values()];
  const roles = units.flatMap(({ role }) => role ?? []);
  const groups = [
    new ColumnGroup(
      "unit",
      units.map(({ id }) => id),
    ),
    // With roles as units the two groups would be the same.
    new ColumnGroup("role", roles.length > new Set(roles).size ? roles : []),
    ...nameGroups(units),
    new ColumnGroup(
      "country",
      evidence.map(({ country }) => country),
    ),
  ];
  return groups.filter(({ size }) => size > 0);
}

function membersOf(unit: Unit, country: string): Member[] {
  return [
    { group: "unit", name: unit.id },
    ...(unit.role === null ? [] : [{ group: "role", name: unit.role }]),
    ...(unit.family === null ? [] : [{ group: "family", name: unit.family }]),
    ...unit.words.map((name) => ({ group: "word", name })),
    { group: "country", name: country },
  ];
}

function solvedBlocks(solution: Solution, evidence: readonly Evidence[]) {
  const years = Map.groupBy(evidence, cellKey);
  return new Map(
    [...years].map(
      (
        [key, own],
        place,
      ): [string, { block: SolvedBlock | undefined; rowOfYear: Map<number, number> }] => [
        key,
        {
          block: solution.blocks[place],
          rowOfYear: new Map(own.map(({ year }, row) => [year, row])),
        },
      ],
    ),
  );
}

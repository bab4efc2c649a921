import { type Level, levels } from "#lib/domain/level.ts";
import { fitCrossedEffects } from "#lib/statistics/crossed-effects.ts";
import { type Prediction, predictEffect } from "#lib/statistics/predict-effects.ts";
import { type PaySample, summarise } from "../evidence/pay-sample.ts";
import { postingVariance, samplingVariance } from "../evidence/posting-spread.ts";
import type { Unit } from "../evidence/units.ts";
import type { WindowCell } from "../evidence/window-cells.ts";
import { ColumnGroup, ColumnLayout, type Member, nameGroups } from "./columns.ts";
import { unseenVariance } from "./unseen-variance.ts";

/** The fitted model of pay by level. */
export interface LevelModel {
  /** Log average pay of a level, US dollars, before it is brought in line with the whole cell. */
  predict: (unit: Unit, country: string, level: Level) => Prediction;
}

interface LevelRow {
  unit: Unit;
  country: string;
  level: Level;
  sample: PaySample;
}

/** Log of pay from one level to the next where no data tell: a quarter more. */
const usualStep = 0.22;

/**
 * Fits log average pay of each level in the current window: a ladder for all, steeper or flatter by
 * unit and by country, and a cell effect that the levels of a unit in a country share.
 * @throws RangeError where there is no cell.
 */
export function fitLevelModel(cells: readonly WindowCell[], home: string): LevelModel {
  const rows: LevelRow[] = cells.flatMap(({ unit, country, ranges }) =>
    [...Map.groupBy(ranges, ({ level }) => level)].map(([level, own]) => ({
      unit,
      country,
      level,
      sample: summarise(own),
    })),
  );
  const layout = new ColumnLayout(1, effectGroups(rows));
  const kindOf = (country: string) => (country === home ? 0 : 1);
  const spread = [0, 1].map((kind) =>
    postingVariance(
      rows.filter(({ country }) => kindOf(country) === kind).map(({ sample }) => sample),
    ),
  );
  const keys = [...new Set(rows.map(keyOf))];
  const places = new Map(keys.map((key, block) => [key, block]));
  const columnsOf = (unit: Unit, country: string, level: Level) =>
    layout.row([[0, 1]], membersOf(unit, country, level));
  const solution = fitCrossedEffects(
    rows.map((row) => ({
      response: Math.log(row.sample.mean) - usualStep * stepOf(row.level),
      variance: samplingVariance(row.sample, spread[kindOf(row.country)] ?? 0),
      ...columnsOf(row.unit, row.country, row.level),
      block: places.get(keyOf(row)) ?? 0,
      blockKind: kindOf(row.country),
      kind: kindOf(row.country),
    })),
    {
      fixed: layout.fixed,
      groups: layout.groups.map(({ size }) => size),
      kinds: 2,
      blockKinds: 2,
      blockEffects: keys.length < rows.length,
    },
  );
  const rowsOf = Map.groupBy(rows, keyOf);
  return {
    predict: (unit, country, level) => {
      const key = `${unit.id}\t${country}`;
      const block = places.get(key);
      const row = rowsOf.get(key)?.findIndex((own) => own.level === level) ?? -1;
      const prediction = predictEffect(solution, {
        ...columnsOf(unit, country, level),
        kind: kindOf(country),
        blockKind: kindOf(country),
        block: block === undefined ? undefined : solution.blocks[block],
        row: row < 0 ? undefined : row,
      });
      const members = membersOf(unit, country, level);
      const unseen = unseenVariance(layout, solution.components, members);
      return {
        ...prediction,
        value: prediction.value + usualStep * stepOf(level),
        variance: prediction.variance + unseen,
      };
    },
  };
}

function effectGroups(rows: readonly LevelRow[]): ColumnGroup[] {
  const units = [...new Map(rows.map(({ unit }) => [unit.id, unit])).values()];
  const ids = units.map(({ id }) => id);
  const countries = rows.map(({ country }) => country);
  const groups = [
    new ColumnGroup("unit", ids),
    new ColumnGroup("unit slope", ids),
    ...nameGroups(units),
    new ColumnGroup("country", countries),
    new ColumnGroup("country slope", countries),
    new ColumnGroup("level", levels),
  ];
  return groups.filter(({ size }) => size > 0);
}

function membersOf(unit: Unit, country: string, level: Level): Member[] {
  const step = stepOf(level);
  return [
    { group: "level", name: level },
    { group: "unit", name: unit.id },
    { group: "unit slope", name: unit.id, value: step },
    ...(unit.family === null ? [] : [{ group: "family", name: unit.family }]),
    ...unit.words.map((name) => ({ group: "word", name })),
    { group: "country", name: country },
    { group: "country slope", name: country, value: step },
  ];
}

/** Place of a level on the ladder, counted from its middle. */
function stepOf(level: Level): number {
  return levels.indexOf(level) - (levels.length - 1) / 2;
}

function keyOf({ unit, country }: LevelRow): string {
  return `${unit.id}\t${country}`;
}

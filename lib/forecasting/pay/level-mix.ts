import { rollup, sum } from "d3-array";
import { levels } from "#lib/domain/level.ts";
import { bestConcentration, shrinkShares } from "#lib/statistics/dirichlet-shares.ts";
import { cellKey } from "../evidence/evidence.ts";
import { summarise } from "../evidence/pay-sample.ts";
import type { Unit } from "../evidence/units.ts";
import type { WindowCell } from "../evidence/window-cells.ts";

/** Cases that the overall mix counts as in the mix of a unit or of a country. */
const marginConcentration = 8;

/** Shares of the levels of a unit in a country, in rising order of level, summing to 1. */
export type LevelMix = (unit: Unit, country: string) => number[];

/**
 * Estimates level mixes: the mix recorded in a cell, drawn to what its unit and its country have
 * elsewhere (their product over the overall mix). How strongly is chosen by likelihood. Counts are
 * effective postings.
 */
export function fitLevelMix(cells: readonly WindowCell[]): LevelMix {
  const counted = cells.map(({ unit, country, ranges }) => ({
    unit: unit.id,
    country,
    counts: effectiveCounts(ranges),
  }));
  const overall = shrinkShares(
    { counts: totals(counted), expected: levels.map(() => 1 / levels.length) },
    levels.length,
  );
  const marginOf = (key: "unit" | "country") =>
    rollup(
      counted,
      (own) => shrinkShares({ counts: totals(own), expected: overall }, marginConcentration),
      (cell) => cell[key],
    );
  const byUnit = marginOf("unit");
  const byCountry = marginOf("country");
  const expectedOf = (unit: string, country: string) =>
    normalised(
      overall.map(
        (share, k) =>
          ((byUnit.get(unit)?.[k] ?? share) * (byCountry.get(country)?.[k] ?? share)) / share,
      ),
    );
  const withExpected = counted.map((cell) => ({
    ...cell,
    expected: expectedOf(cell.unit, cell.country),
  }));
  const concentration = bestConcentration(withExpected);
  const mixes = new Map(
    withExpected.map((cell) => [
      `${cell.unit}\t${cell.country}`,
      shrinkShares(cell, concentration),
    ]),
  );
  return (unit, country) => mixes.get(cellKey({ unit, country })) ?? expectedOf(unit.id, country);
}

/** Postings of a cell by level, counted down by the cell's design effect. */
function effectiveCounts(ranges: WindowCell["ranges"]): number[] {
  const { postings, effective } = summarise(ranges);
  return levels.map(
    (level) =>
      (sum(ranges, (range) => (range.level === level ? range.postings : 0)) * effective) / postings,
  );
}

function totals(cells: readonly { counts: readonly number[] }[]): number[] {
  return levels.map((_, k) => sum(cells, ({ counts }) => counts[k] ?? 0));
}

function normalised(values: readonly number[]): number[] {
  const total = sum(values);
  return values.map((value) => value / total);
}

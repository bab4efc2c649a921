import { mean } from "d3-array";
import type { ThinCellCheck } from "#lib/domain/forecast.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { roleUnit } from "../evidence/units.ts";
import { fitJointModel } from "../pay/joint-model.ts";
import { type FullFit, searchFrom } from "./full-fit.ts";
import { areas, isIn } from "./score-table.ts";
import { countriesToThin, type ThinnedCell, thinHalves } from "./thin-cells.ts";

interface Outcome extends ThinnedCell {
  /** Log of the pooled estimate less log of the full mean. */
  error: number;
  halfWidth: number;
}

/**
 * Cuts large roles of a country down to `draw` postings, half of them at a time, estimates them again
 * and compares with the full window; once for each seed, each country apart.
 *
 * @param options.where the areas reported; countries of no other area are left alone.
 */
export function checkEstimates(
  { input, evidence, joint, variances }: FullFit,
  {
    draw,
    seeds,
    where = areas,
  }: { draw: number; seeds: number; where?: readonly (typeof areas)[number][] },
): ThinCellCheck {
  const units = new Map(input.roles.map((role) => [role.slug, roleUnit(role)]));
  const countries = countriesToThin(evidence, input.referenceYear).filter((country) =>
    where.some((area) => isIn(area, country)),
  );
  const outcomes = countries.flatMap((country) =>
    Array.from({ length: seeds }, (_, place) => place + 1).flatMap((seed) =>
      thinHalves(evidence, country, { referenceYear: input.referenceYear, draw, seed }).flatMap(
        (thinned) => {
          const model = fitJointModel(
            { ...joint, evidence: thinned.evidence },
            searchFrom({ variances }),
          );
          return thinned.cells.flatMap((cell): Outcome[] => {
            const unit = units.get(cell.unitId);
            if (unit === undefined) return [];
            const { value, variance } = model.advertised(unit, country);
            return [
              {
                ...cell,
                error: value - Math.log(cell.fullMean),
                halfWidth: normal80 * Math.sqrt(variance),
              },
            ];
          });
        },
      ),
    ),
  );
  return {
    draw,
    seeds,
    results: where.map((area) => ({
      area,
      ...summary(outcomes.filter(({ country }) => isIn(area, country))),
    })),
  };
}

function summary(outcomes: readonly Outcome[]) {
  const pooled = rootMeanSquare(outcomes.map(({ error }) => error));
  const direct = rootMeanSquare(
    outcomes.flatMap(({ keptMean, fullMean }) =>
      keptMean === null ? [] : Math.log(keptMean / fullMean),
    ),
  );
  return {
    n: outcomes.length,
    pooled,
    direct,
    change: pooled === null || direct === null ? null : pooled / direct - 1,
    coverage:
      mean(outcomes, ({ error, halfWidth }) => (Math.abs(error) <= halfWidth ? 1 : 0)) ?? null,
  };
}

function rootMeanSquare(values: readonly number[]): number | null {
  const square = mean(values, (value) => value ** 2);
  return square === undefined ? null : Math.sqrt(square);
}

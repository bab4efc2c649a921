import { mean } from "d3-array";
import type { ForecastInput, ThinCellCheck } from "#lib/domain/forecast.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { advertisedCells } from "../evidence/advertised-cells.ts";
import { collectEvidence } from "../evidence/evidence.ts";
import { kindCells, otherKinds } from "../evidence/kind-cells.ts";
import { pooledInput } from "../evidence/office-only.ts";
import { roleUnit, roleUnits } from "../evidence/units.ts";
import { jointInput } from "../pay/joint-input.ts";
import { fitJointModel } from "../pay/joint-model.ts";
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
 */
export function checkEstimates(
  all: ForecastInput,
  { draw, seeds }: { draw: number; seeds: number },
): ThinCellCheck {
  const input = pooledInput(all);
  const evidence = collectEvidence(
    advertisedCells(input.cells),
    roleUnits(input.roles),
    input.rates,
  );
  const others = otherKinds.flatMap((kind) => kindCells(input, kind));
  const joint = jointInput(input, evidence, others);
  const { variances } = fitJointModel(joint);
  const units = new Map(input.roles.map((role) => [role.slug, roleUnit(role)]));
  const outcomes = countriesToThin(evidence, input.referenceYear).flatMap((country) =>
    Array.from({ length: seeds }, (_, place) => place + 1).flatMap((seed) =>
      thinHalves(evidence, country, { referenceYear: input.referenceYear, draw, seed }).flatMap(
        (thinned) => {
          const model = fitJointModel(
            { ...joint, evidence: thinned.evidence },
            { start: variances },
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
    results: areas.map((area) => ({
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

import { mean } from "d3-array";
import type { NoiseFloor } from "#lib/domain/forecast.ts";
import type { PaySample } from "../evidence/pay-sample.ts";
import type { Published } from "./rolling.ts";
import { areas, isIn, scoredForecasts, targetYear } from "./score-table.ts";

/** Mean absolute value of a standard normal: R's sqrt(2 / pi). */
const meanAbsoluteNormal = Math.sqrt(2 / Math.PI);

/** What errors cannot fall below on the scored cells one year ahead, by area and year. */
export function noiseFloor(
  forecasts: readonly Published[],
  cells: NoiseFloor["cells"],
): NoiseFloor[] {
  const scored = scoredForecasts(forecasts, 1);
  const years = [...new Set(scored.map(targetYear))].toSorted((a, b) => a - b);
  return areas.flatMap((area) =>
    [...years, "all" as const].flatMap((year) => {
      const own = scored.filter(
        (cell) => isIn(area, cell.country) && (year === "all" || targetYear(cell) === year),
      );
      if (own.length === 0) return [];
      return [{ cells, area, year, n: own.length, ...floors(own) }];
    }),
  );
}

function floors(cells: readonly Published[]) {
  const expected = (variance: (cell: Published) => number) =>
    meanAbsoluteNormal * (mean(cells, (cell) => Math.sqrt(variance(cell))) ?? 0);
  return {
    postings: expected(({ target }) => relativeVariance(target) / target.postings),
    distinctRanges: expected(({ target }) => relativeVariance(target) / target.effective),
    lastValue: expected(
      ({ target, last, spread }) =>
        relativeVariance(target) / target.effective + spread / last.effective,
    ),
  };
}

function relativeVariance({ squares, postings }: PaySample): number {
  return squares / Math.max(postings - 1, 1);
}

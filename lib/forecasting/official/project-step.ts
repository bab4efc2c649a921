import { mean } from "d3-array";
import type { EditionStep } from "./growth-history.ts";
import { shrunkMean } from "./growth-history.ts";

/** Editions ahead that are projected. */
export const horizons = [1, 2] as const;
/** How many editions ahead. */
export type Horizon = (typeof horizons)[number];

/**
 * Growth of log pay by code from the newest of some editions to the one that is `horizon` further.
 *
 * The next step grows by the median occupation's last growth, in equal parts with the wage growth known since;
 * by what past steps showed of growth by pay level; and by what carried over of an occupation's and its major
 * group's own last growth. The step after it grows half by that and half by the mean of all past steps.
 *
 * @param known the editions that are out, oldest first; fewer than two give nothing.
 * @param signal yearly growth of wages, a fraction; null where none is known.
 */
export function projectStep(
  known: readonly EditionStep[],
  signal: number | null,
  horizon: Horizon,
): Map<string, number> {
  const newest = known.at(-1);
  const last = newest?.growth;
  if (newest === undefined || last == null) return new Map();
  const steps = known.flatMap(({ growth }) => growth ?? []);
  const carried = steps.flatMap(({ carryOver }) => carryOver ?? []);
  const slope = shrunkMean(steps.map(({ levelSlope }) => levelSlope));
  const own = shrunkMean(carried.map((carry) => carry.own));
  const ofGroup = shrunkMean(carried.map((carry) => carry.group));
  const next = signal === null ? last.pooled : (last.pooled + last.years * Math.log1p(signal)) / 2;
  const usual = mean(steps, ({ pooled }) => pooled) ?? 0;
  const later = horizon === 1 ? 0 : (next + usual) / 2;
  return new Map(
    [...newest.levels].map(([code, { log, group }]) => {
      const groupDeviation = last.groupDeviations.get(group) ?? 0;
      const deviation = last.deviations.get(code) ?? groupDeviation;
      return [
        code,
        next +
          later +
          horizon * slope * (log - newest.middle) +
          own * (deviation - groupDeviation) +
          ofGroup * groupDeviation,
      ];
    }),
  );
}

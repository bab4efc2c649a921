import { sum } from "d3-array";
import { completePercentiles, completeToAverage } from "#lib/statistics/complete-percentiles.ts";
import { mixturePercentiles, type Percentiles } from "#lib/statistics/mixture-percentiles.ts";
import type { KindCell } from "../evidence/kind-cells.ts";
import { recordedMean, type Standing } from "./pay-of-kind.ts";

/** Answers at which a cell's own spread and the pooled one weigh the same. */
export const priorAnswers = 20;
/** Spread of pay where no cell tells: that of a log-normal law with a spread of 30%. */
export const unknownSpread: Percentiles = [-0.43, -0.25, -0.045, 0.16, 0.34];

/** Logs of P10 to P90 relative to the average of one kind of pay, of a role in a country. */
export type KindSpread = (standing: readonly Standing[]) => Percentiles;

/** A group with all of its percentiles. */
type Spread = KindCell & { spread: Percentiles };

/**
 * How one kind of pay spreads around its average: the percentiles of a role's groups together, drawn to those of
 * all groups the more the fewer answers there are; an office's own are kept, since it counts thousands, and what it
 * leaves out lies as in all groups, by the office's average.
 */
export function fitKindSpread(cells: readonly KindCell[]): KindSpread {
  const pool = mixed(cells.filter(isWhole), ({ mean }) => mean) ?? unknownSpread;
  return (standing) => {
    const recorded = standing.flatMap(({ recorded }) => recorded ?? []);
    const all = recordedMean(standing);
    const own = mixed(
      recorded
        .filter(({ spread }) => spread.some((one) => one !== null))
        .map((cell) => ({ ...cell, spread: completed(cell, pool) })),
      () => all,
    );
    if (own === null) return pool;
    const answers = sum(recorded, (cell) => cell.answers);
    return between(pool, own, answers === 0 ? 1 : answers / (answers + priorAnswers));
  };
}

/** All percentiles of a group, by its average where one is known: an office may give a median alone. */
function completed({ spread, cells }: KindCell, pool: Percentiles): Percentiles {
  const hasAverage = cells.every((cell) => cell.kind !== "official" || cell.mean !== null);
  return hasAverage ? completeToAverage(spread, pool) : completePercentiles(spread, pool);
}

function isWhole(cell: KindCell): cell is Spread {
  return cell.spread.every((one) => one !== null);
}

/** Percentiles of groups together, relative to the average that `center` names; null where there is no group. */
function mixed(cells: readonly Spread[], center: (cell: KindCell) => number): Percentiles | null {
  const parts = cells.map((cell) => {
    const shift = Math.log(cell.mean / center(cell));
    const [p10, p25, p50, p75, p90] = cell.spread;
    return {
      weight: Math.max(cell.answers, 1),
      percentiles: [p10 + shift, p25 + shift, p50 + shift, p75 + shift, p90 + shift] as const,
    };
  });
  return parts.length === 0 ? null : mixturePercentiles(parts);
}

/** Percentiles that lie the part `weight` of the way from one to the other. */
export function between(from: Percentiles, to: Percentiles, weight: number): Percentiles {
  const mix = (a: number, b: number) => a + weight * (b - a);
  return [
    mix(from[0], to[0]),
    mix(from[1], to[1]),
    mix(from[2], to[2]),
    mix(from[3], to[3]),
    mix(from[4], to[4]),
  ];
}

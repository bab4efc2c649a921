import type { PaySpread } from "#lib/domain/standing.ts";
import { normal80, normalDistribution } from "#lib/statistics/normal.ts";

/** As much of a spread as a place among it needs. */
type Percentiles = Omit<PaySpread, "kind" | "kindShown" | "level">;

/** A place among pay: percentiles from 1 to 99, with the 80% interval that the spread's own error leaves. */
export interface Standing {
  percentile: number;
  low: number;
  high: number;
}

/** R: qnorm(c(0.1, 0.25, 0.5, 0.75, 0.9)). */
const normalScores = [-normal80, -0.6744897501960817, 0, 0.6744897501960817, normal80] as const;

/**
 * Where an amount stands among pay: the share below it, by the five percentiles, between which the
 * normal score is taken as linear in log pay; outside them the nearest slope goes on. The interval moves
 * the whole spread to the two ends of the mean's interval, so it is the uncertainty of where pay lies,
 * not of how two people differ.
 *
 * @param amount a year, in the spread's currency.
 * @throws RangeError where the percentiles do not rise or an amount is not above zero.
 */
export function standingOf(amount: number, spread: Percentiles): Standing {
  if (!(amount > 0)) throw new RangeError("pay is above zero");
  const marks = [spread.p10, spread.p25, spread.p50, spread.p75, spread.p90];
  if (marks.some((mark, place) => place > 0 && !(mark > (marks[place - 1] ?? mark)))) {
    throw new RangeError("percentiles must rise");
  }
  const at = (factor: number) => percentile(amount / factor, spread);
  return {
    percentile: at(1),
    low: at(spread.high80 / spread.mean),
    high: at(spread.low80 / spread.mean),
  };
}

function percentile(amount: number, { p10, p25, p50, p75, p90 }: Percentiles): number {
  const share = normalDistribution(
    scoreOf(Math.log(amount), [p10, p25, p50, p75, p90].map(Math.log)),
  );
  return Math.min(99, Math.max(1, Math.round(100 * share)));
}

/** Normal score of a log amount, piecewise linear through the five percentiles. */
function scoreOf(value: number, marks: readonly number[]): number {
  const inside = marks.findIndex((mark) => value < mark);
  const upper = inside === -1 ? marks.length - 1 : Math.max(1, inside);
  const [left, right] = [marks[upper - 1], marks[upper]];
  const [from, to] = [normalScores[upper - 1], normalScores[upper]];
  if (left === undefined || right === undefined || from === undefined || to === undefined) {
    throw new RangeError("five percentiles are needed");
  }
  return from + ((value - left) / (right - left)) * (to - from);
}

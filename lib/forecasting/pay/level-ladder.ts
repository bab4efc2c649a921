import { sum } from "d3-array";
import { type Level, levels } from "#lib/domain/level.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import type { Unit } from "../evidence/units.ts";
import { risingLadder } from "./ladder.ts";
import type { LevelMix } from "./level-mix.ts";
import type { LevelModel } from "./level-model.ts";

/**
 * Part of how far other roles' ladders say that a level lies from the whole which is kept where the level has no
 * postings of its own, in the home country; decision 0135.
 */
const ladderKept = 0.7;

/** A level of a cell: log of its average less that of the whole, what is known of it, and its share of the postings. */
export interface LadderStep extends Prediction {
  level: Level;
  share: number;
}

/** What the levels of a cell are estimated with. */
export interface LevelPay {
  levels: LevelModel;
  mix: LevelMix;
  /** The country whose roles have ladders that differ most from role to role. */
  home: string;
}

/** The levels of a unit in a country, rising, their mix having the average of the whole. */
export function levelLadder(
  { levels: model, mix, home }: LevelPay,
  unit: Unit,
  country: string,
): LadderStep[] {
  const shares = mix(unit, country);
  const mixed = (values: readonly number[]) =>
    Math.log(sum(values, (value, k) => (shares[k] ?? 0) * Math.exp(value)));
  const known = levels.map((level) => model.predict(unit, country, level));
  const middle = mixed(known.map(({ value }) => value));
  // Roles differ in their ladders by more, and more lopsidedly, than a normal law of slopes has it: the step of
  // the average role is too steep for most that have not shown their own.
  const kept = (ownWeight: number) =>
    country === home ? ladderKept + (1 - ladderKept) * ownWeight : 1;
  const rising = risingLadder(
    known.map((one) => ({
      ...one,
      value: middle + kept(one.ownWeight) * (one.value - middle),
    })),
  );
  // The whole cell's average is better known than any level's.
  const whole = mixed(rising);
  return levels.flatMap((level, k) => {
    const one = known[k];
    const value = rising[k];
    return one === undefined || value === undefined
      ? []
      : [{ ...one, level, value: value - whole, share: shares[k] ?? 0 }];
  });
}

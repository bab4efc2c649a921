import { type Conditioned, conditionNormal } from "#lib/statistics/condition-normal.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import type { Unit } from "../evidence/units.ts";
import type { Told } from "./source-effects.ts";

/** What the model of advertised pay says of one country. */
export interface ModelledCountry {
  /** Log of the average by unit, with its mean squared error. */
  predict: (unit: Unit) => Prediction;
  /** Mean squared error of the country's own effect, common to all of its cells. */
  variance: number;
}

/** What other sources add to the model's prediction of a unit. */
export interface Addition {
  shift: number;
  /** By how much the variance falls. */
  known: number;
  /** Weight of what is said of the unit itself, 0 to 1. */
  ownWeight: number;
}

/**
 * What other sources say of the cells of a country that have no posting: of the cell that they speak of,
 * and of every other one through the country's effect, which surveys and offices place where postings do
 * not. Their figures miss together by what is not known of their effect in the country.
 *
 * @param told of cells of this country, none of which was fitted by the model.
 */
export function toldOfCountry(
  told: readonly Told[],
  country: ModelledCountry,
): (unit: Unit) => Addition {
  if (told.length === 0) return () => ({ shift: 0, known: 0, ownWeight: 0 });
  const expected = told.map(({ unit }) => country.predict(unit));
  const beside = (variance: number) => Math.max(variance - country.variance, 0);
  const condition = conditionNormal(
    (row, column) => {
      const [a, b] = [told[row], told[column]];
      if (a === undefined || b === undefined) return 0;
      const sameUnit = a.unit.id === b.unit.id;
      return (
        country.variance +
        (a.kind === b.kind ? Math.min(a.shared, b.shared) : 0) +
        (sameUnit ? beside(expected[row]?.variance ?? 0) + a.particular : 0) +
        (row === column ? a.own + a.shared - Math.min(a.shared, b.shared) : 0)
      );
    },
    told.map(({ value }, k) => value - (expected[k]?.value ?? 0)),
  );
  return (unit) => {
    const own = told.map((one) => one.unit.id === unit.id);
    const around = beside(country.predict(unit).variance);
    const { shift, known, weights }: Conditioned = condition(
      own.map((isOwn) => country.variance + (isOwn ? around : 0)),
    );
    const ownWeight = weights.reduce((sum, weight, k) => sum + (own[k] ? weight : 0), 0);
    return { shift, known, ownWeight: Math.min(Math.max(ownWeight, 0), 1) };
  };
}

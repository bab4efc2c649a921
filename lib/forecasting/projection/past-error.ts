import type { Grade } from "#lib/domain/estimate.ts";
import type { Backtest } from "#lib/domain/forecast.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import { grades } from "../pay/grade.ts";
import { freshGrade } from "../pay/printed-band.ts";

/** Past projections of a grade from which their error is stated. */
const fewestMeasured = 10;
/** Error stated where no backtest could be made: what a year's last value missed by in this index. */
const unknownError = 0.1;

/**
 * Mean absolute error, a fraction, that projections like this one had in the backtest: of the cell's grade,
 * else of the nearest weaker grade that was measured, else of the grade that did worst. A cell without
 * evidence of its own was never projected in the past and has the weakest grade's.
 *
 * @param horizon years ahead; beyond two, or where two were never measured, the nearest measured.
 */
export function pastError(
  { errors }: Pick<Backtest, "errors">,
  horizon: number,
  { variance, ownWeight }: Pick<Prediction, "variance" | "ownWeight">,
): number {
  const grade = ownWeight > 0 ? freshGrade({ variance }) : "very-low";
  const measured = errors.filter((error) => error.horizon <= horizon);
  const furthest = Math.max(...measured.map((error) => error.horizon));
  const atHorizon = measured.filter((error) => error.horizon === furthest);
  const graded = (wanted: Grade) =>
    atHorizon.find((error) => error.grade === wanted && error.n >= fewestMeasured);
  const own = grades.slice(grades.indexOf(grade)).flatMap((weaker) => graded(weaker)?.mape ?? []);
  const any = grades.flatMap((one) => graded(one)?.mape ?? []);
  const [nearest = any.length > 0 ? Math.max(...any) : undefined] = own;
  return nearest ?? atHorizon.find((error) => error.grade === "all")?.mape ?? unknownError;
}

import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { normal80 } from "#lib/statistics/normal.ts";

/** What all statistics of an edition share. */
export type StatisticContext = Pick<SurveyStatistic, "source" | "edition" | "year">;

/** A difference of logs as a fraction of pay with its 80% interval, to a hundredth of a percent. */
export function asDifference({
  value,
  standardError,
}: {
  value: number;
  standardError: number;
}): Pick<SurveyStatistic, "difference" | "low80" | "high80"> {
  const fraction = (log: number) => Number(Math.expm1(log).toFixed(4));
  return {
    difference: fraction(value),
    low80: fraction(value - normal80 * standardError),
    high80: fraction(value + normal80 * standardError),
  };
}

import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { OriginCell } from "./origin-forecast.ts";

/** Pay points of the year before that a change is counted from. */
const fewestBefore = 5;

/**
 * The simple forecasts that the model is measured against: log of the projected average.
 * @param officialGrowth yearly growth of official wages that was known at the origin.
 */
export function rivalForecast(
  method: Exclude<BacktestScore["method"], "model">,
  { country, last, before }: OriginCell,
  horizon: number,
  officialGrowth: (country: string) => number | null,
): number {
  const recorded = Math.log(last.mean);
  switch (method) {
    case "last":
      return recorded;
    case "drift":
      return before === null || before.payPoints < fewestBefore
        ? recorded
        : recorded + horizon * (recorded - Math.log(before.mean));
    case "plus4":
      return recorded + horizon * Math.log(1.04);
    case "flat12":
      return recorded + horizon * Math.log(1.12);
    case "official":
      return recorded + horizon * Math.log(1 + (officialGrowth(country) ?? 0));
  }
}

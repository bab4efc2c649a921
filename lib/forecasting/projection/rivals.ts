import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { PaySample } from "../evidence/pay-sample.ts";
import type { OriginCell } from "./origin-forecast.ts";

/** Pay points that both years of a change hold. */
const fewestCompared = 5;

/** A cell's own change from the year before, in logs; null where one of the years is too thin. */
export function ownChange(last: PaySample | null, before: PaySample | null): number | null {
  return last === null ||
    before === null ||
    Math.min(last.payPoints, before.payPoints) < fewestCompared
    ? null
    : Math.log(last.mean / before.mean);
}

/**
 * The simple forecasts that the model is measured against: log of the projected average.
 * @param officialGrowth yearly growth of official wages, logs, that was known at the origin.
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
      return recorded + horizon * (ownChange(last, before) ?? 0);
    case "plus4":
      return recorded + horizon * Math.log(1.04);
    case "flat12":
      return recorded + horizon * Math.log(1.12);
    case "official":
      return recorded + horizon * (officialGrowth(country) ?? 0);
  }
}

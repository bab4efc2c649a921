import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { toCents } from "../pay/cents.ts";
import { noNarrower, type Outside, printedError } from "../pay/printed-band.ts";
import { knownWageGrowth } from "./growth.ts";
import type { CarriedError } from "./wage-carried-error.ts";

/** Projections of an estimate. */
export type CarryOn = (estimate: Estimate, countryCode: string) => Projection[];

/**
 * Self-reported and official pay in later years: grown with national wages, in bands that hold what is not known
 * today and the errors that such growth made on past figures of the kind.
 *
 * @param past those errors.
 * @param outside of the kind, for the printed band.
 */
export function carryOn(
  input: Pick<ForecastInput, "wageGrowth" | "referenceYear" | "projectionYears">,
  past: CarriedError,
  outside: Outside,
): CarryOn {
  const wages = knownWageGrowth(input.wageGrowth, input.referenceYear);
  return (estimate, countryCode) =>
    input.projectionYears.map((year) => {
      const { role, country, kind, currency, mean, seLog } = estimate;
      const years = Math.max(year - estimate.year, 0);
      const projected = toCents(mean * Math.exp((wages(countryCode) ?? 0) * years));
      const at = (distance: number) => toCents(projected * Math.exp(distance));
      const ofFile = normal80 * Math.sqrt(seLog ** 2 + years * past.variance);
      const printed = noNarrower(normal80 * printedError(seLog, outside, years), estimate);
      return {
        role,
        country,
        kind,
        year,
        currency,
        mean: projected,
        low80: at(-printed),
        high80: at(printed),
        fileLow80: at(-ofFile),
        fileHigh80: at(ofFile),
        growth: projected / mean - 1,
        method: "wages",
        error: Math.expm1(past.meanAbsolute(seLog) * Math.sqrt(years)),
      };
    });
}

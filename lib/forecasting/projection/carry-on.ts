import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import type { OtherKind } from "../evidence/kind-cells.ts";
import { toCents } from "../pay/cents.ts";
import { knownWageGrowth } from "./growth.ts";
import { wageCarriedError } from "./wage-carried-error.ts";

/** Projections of an estimate whose newest figure is of `year`. */
export type CarryOn = (estimate: Estimate, countryCode: string, year: number) => Projection[];

/**
 * Self-reported and official pay in later years: grown with national wages, in bands that hold what is not known
 * today and the errors that such growth made on past figures of the kind.
 */
export function carryOn(input: ForecastInput, kind: OtherKind): CarryOn {
  const wages = knownWageGrowth(input.wageGrowth, input.referenceYear);
  const error = wageCarriedError(input, kind);
  return ({ role, country, currency, mean, seLog }, countryCode, from) =>
    input.projectionYears.map((year) => {
      const years = Math.max(year - from, 0);
      const projected = toCents(mean * Math.exp((wages(countryCode) ?? 0) * years));
      const halfWidth = normal80 * Math.sqrt(seLog ** 2 + years * error.variance);
      const low80 = toCents(projected * Math.exp(-halfWidth));
      const high80 = toCents(projected * Math.exp(halfWidth));
      return {
        role,
        country,
        kind,
        year,
        currency,
        mean: projected,
        low80,
        high80,
        fileLow80: low80,
        fileHigh80: high80,
        growth: projected / mean - 1,
        method: "wages",
        error: Math.expm1(error.meanAbsolute * Math.sqrt(years)),
      };
    });
}

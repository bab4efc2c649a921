import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { noNarrower, type Outside, printedError } from "../pay/printed-band.ts";
import { toCents } from "../pay/rounded.ts";
import { isTooFast, knownWageGrowth } from "./growth.ts";
import type { CarriedError } from "./wage-carried-error.ts";

/** Mean absolute value of a standard normal error. */
const meanAbsoluteNormal = Math.sqrt(2 / Math.PI);

/** Projections of an estimate. */
export type CarryOn = (estimate: Estimate, countryCode: string) => Projection[];

/**
 * Self-reported and official pay in later years: grown with national wages, in bands that hold what is not known
 * today and the errors that such growth made on past figures of the kind. None where wages grow too fast to tell.
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
  return (estimate, countryCode) => {
    const growth = wages(countryCode) ?? 0;
    if (isTooFast(growth)) return [];
    return input.projectionYears.map((year) => {
      const { seLog } = estimate;
      const years = Math.max(year - estimate.year, 0);
      return projectionOf(estimate, year, {
        change: growth * years,
        printed: noNarrower(normal80 * printedError(seLog, outside, years), estimate),
        ofFile: normal80 * Math.sqrt(seLog ** 2 + years * past.variance),
        method: "wages",
        error: Math.expm1(missed(estimate, past, years)),
      });
    });
  };
}

/** How an estimate goes on: the change and half widths of both bands, logs, and the error of such projections, a fraction. */
export interface Carried extends Pick<Projection, "method" | "error"> {
  change: number;
  /** Of the band that is printed. */
  printed: number;
  /** Of the band around what the same source will record. */
  ofFile: number;
}

/** An estimate carried on to a year, amounts in cents. */
export function projectionOf(
  { role, country, kind, currency, mean }: Estimate,
  year: number,
  { change, printed, ofFile, method, error }: Carried,
): Projection {
  const projected = toCents(mean * Math.exp(change));
  const at = (distance: number) => toCents(projected * Math.exp(distance));
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
    method,
    error,
  };
}

/**
 * Mean absolute error, logs, of carrying such an estimate on: what past figures showed; one without a figure of its
 * own was never carried on before, and what is not known of it comes on top.
 */
function missed({ seLog, ownWeight }: Estimate, past: CarriedError, years: number): number {
  const carried = past.meanAbsolute(seLog) * Math.sqrt(years);
  return ownWeight > 0 ? carried : Math.hypot(carried, meanAbsoluteNormal * seLog);
}

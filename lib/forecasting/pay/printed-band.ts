import type { Estimate, Grade } from "#lib/domain/estimate.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { gradeOf } from "./grade.ts";
import { toCents } from "./rounded.ts";

/**
 * Standard deviation of one index's average around that of all advertised pay of a role in a country: two indices of
 * one publisher differ by 8% on the US titles of which both hold 100 rows, sampling aside; decision 0132.
 */
export const indexDeviation = 0.055;

/** What a printed band holds beside the error of the estimate; variances of logs. */
export interface Outside {
  /** Between the one source that was asked and all pay of this kind in the country. */
  source: number;
  /** That each year adds which passed since. */
  yearly: number;
}

/** What is outside of an estimate, by kind of pay. */
export type OutsideOf = Readonly<Record<PayKind, Outside>>;

/** Bands and grades as they are printed in a year. */
export interface Printing {
  outside: OutsideOf;
  /** The first projected year: that in which a release is read, since it reads no clock. */
  readIn: number;
}

/** What bands of the three kinds hold beside the errors of estimates. */
export function outsideOf(
  advertised: { yearlyVariance: number },
  carried: Readonly<Record<"self-reported" | "official", { variance: number }>>,
): OutsideOf {
  // What offices see in a year is pay; what surveys see beyond that is that each asked other people.
  const yearly = carried.official.variance;
  return {
    advertised: { source: indexDeviation ** 2, yearly: advertised.yearlyVariance },
    "self-reported": {
      source: Math.max(carried["self-reported"].variance - yearly, 0) / 2,
      yearly,
    },
    official: { source: 0, yearly },
  };
}

/**
 * Standard error of the log of an estimate as a statement on a kind of pay in a country.
 *
 * @param seLog its error within the source.
 * @param age years between the data and the reader.
 */
export function printedError(seLog: number, { source, yearly }: Outside, age: number): number {
  return Math.sqrt(seLog ** 2 + source + Math.max(age, 0) * yearly);
}

/** The printed 80% interval of an estimate and its grade, by its width. */
export function printedBand(
  { mean, seLog, kind, year }: Pick<Estimate, "kind" | "mean" | "seLog"> & { year: number },
  { outside, readIn }: Printing,
): { low80: number; high80: number; grade: Grade } {
  const error = printedError(seLog, outside[kind], readIn - year);
  return {
    low80: toCents(mean * Math.exp(-normal80 * error)),
    high80: toCents(mean * Math.exp(normal80 * error)),
    grade: gradeOf(error),
  };
}

/** Ends of a printed band that lie further apart than by this factor; decision 0239. */
const farApart = 6;

/** Whether an estimate tells a reader nothing: a small index alone gave $19,000 to $296,000 for a country that it lacks. */
export function isNoise({ low80, high80 }: Pick<Estimate, "low80" | "high80">): boolean {
  return high80 > farApart * low80;
}

/** Grade of advertised pay whose data are of the year in which it is read, as all are in the backtest. */
export function freshGrade({ variance }: { variance: number }): Grade {
  return gradeOf(Math.hypot(Math.sqrt(variance), indexDeviation));
}

/** Half width of the printed 80% band of a projection, logs: never less than that of the estimate that it grows from. */
export function noNarrower(halfWidth: number, { mean, high80 }: Estimate): number {
  return Math.max(halfWidth, Math.log(high80 / mean));
}

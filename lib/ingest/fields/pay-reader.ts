import type { RowLayout } from "#lib/content/sources/row-mapping.ts";
import type { Rates } from "#lib/domain/money.ts";
import { nearestRates } from "../nearest-rates.ts";
import { type Amounts, readAmounts } from "./amount-text.ts";
import type { JobFacts } from "./job-reader.ts";
import { periodWords } from "./period.ts";
import { withoutPeriod } from "./period-words.ts";
import { type Read, type Row, rejected } from "./row.ts";
import { yearlyCheck } from "./yearly-limits.ts";

/** What of a job says what an amount means. */
export type PayFacts = Pick<JobFacts, "country" | "year" | "currency" | "factor">;

/** A row's yearly full-time pay in its job's currency; `high` is null for a single amount. */
export interface RowPay {
  low: number;
  high: number | null;
  /** Why it cannot be a year's full-time pay; null where it can. */
  implausible: string | null;
}

/**
 * Reads what rows pay by a mapping.
 *
 * @param ratesOf yearly average rates, for limits on what a year can pay.
 * @returns `given`: whether a row has an amount at all.
 */
export function payReader(
  layout: RowLayout,
  ratesOf: (year: number) => Rates | null = nearestRates(),
): { given: (row: Row) => boolean; read: (row: Row, job: PayFacts) => Read<RowPay> } {
  const amounts = amountReader(layout);
  const check = yearlyCheck(layout, ratesOf);
  return {
    given: amounts.given,
    read: (row, job) => {
      const read = amounts.read(row);
      if (!("value" in read)) return read;
      const wrong = read.value.means.find((currencies) => !currencies.includes(job.currency));
      if (wrong !== undefined) {
        return rejected(
          amounts.column,
          `names another currency (${wrong.slice(0, 3).join(", ")}) than ${job.currency}`,
        );
      }
      const yearly = (amount: number) =>
        job.factor === 1 ? amount : Math.round(amount * job.factor * 100) / 100;
      const more = amounts.bonus(row);
      if (!("value" in more)) return more;
      const pay = {
        low: yearly(read.value.low) + more.value,
        high: read.value.high === null ? null : yearly(read.value.high) + more.value,
      };
      return { value: { ...pay, implausible: check({ ...job, ...pay }) } };
    },
  };
}

/** Reads the amounts of a row in whatever columns they stand. */
function amountReader(layout: RowLayout): {
  column: string;
  given: (row: Row) => boolean;
  read: (row: Row) => Read<Amounts>;
  /** What is paid once a year beside the amount; 0 where the row gives none. */
  bonus: (row: Row) => Read<number>;
} {
  const { amount, numbers, missing, period } = layout;
  const none = new Set(missing);
  const blank = (row: Row, column: string) => {
    const text = row.text(column);
    return text === "" || none.has(text);
  };
  // Longer words first, so that a part of one does not leave its rest behind.
  const ignore = [...periodWords(period), ...numbers.ignore].toSorted(
    (a, b) => b.length - a.length,
  );
  const cellOf = withoutPeriod(period);
  const one = (row: Row, column: string, range = false): Read<Amounts> => {
    const read = readAmounts(cellOf(row.cell(column)), numbers, { range, ignore });
    return "reason" in read ? rejected(column, read.reason) : { value: read };
  };
  const bonus = (row: Row): Read<number> => {
    const { bonus: column } = layout;
    if (column === undefined || blank(row, column) || isZero(row, column)) return { value: 0 };
    const read = one(row, column);
    return "value" in read ? { value: read.value.low } : read;
  };
  if ("sum" in amount) {
    const [base = ""] = amount.sum;
    return {
      bonus,
      column: base,
      given: (row) => !blank(row, base),
      read: (row) => {
        const more = amount.sum.slice(1).filter((name) => !blank(row, name) && !isZero(row, name));
        return sumOf([base, ...more], (name) => one(row, name));
      },
    };
  }
  if ("low" in amount) {
    const { low, high } = amount;
    return {
      bonus,
      column: low,
      given: (row) => !blank(row, low) || !blank(row, high),
      read: (row) => {
        const ends = [low, high].filter((column) => !blank(row, column) && !isZero(row, column));
        const [first, second] = ends.map((column) => one(row, column));
        if (first === undefined) return rejected(low, "must be above 0");
        if (second === undefined || !("value" in first)) return first;
        return "value" in second ? range(first.value, second.value, low) : second;
      },
    };
  }
  const column = "range" in amount ? amount.range : amount.column;
  return {
    bonus,
    column,
    given: (row) => !blank(row, column),
    read: (row) => one(row, column, "range" in amount),
  };
}

/** Where there is no second end, some publishers write 0. */
function isZero(row: Row, column: string): boolean {
  return /^0+([.,]0+)?$/.test(row.text(column));
}

function range(a: Amounts, b: Amounts, column: string): Read<Amounts> {
  const [low, high] = a.low <= b.low ? [a.low, b.low] : [b.low, a.low];
  if (high > 10 * low) return rejected(column, "has ends that are more than ten times apart");
  return { value: { low, high: low === high ? null : high, means: [...a.means, ...b.means] } };
}

function sumOf(columns: readonly string[], read: (column: string) => Read<Amounts>): Read<Amounts> {
  let total = 0;
  const means: (readonly string[])[] = [];
  for (const column of columns) {
    const part = read(column);
    if (!("value" in part)) return part;
    total += part.value.low;
    means.push(...part.value.means);
  }
  return { value: { low: total, high: null, means } };
}

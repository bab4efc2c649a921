import type { PayPeriod } from "./pay-words.ts";

/**
 * How many of a period a full-time year of pay has. Hours are 52 weeks of 40, days 52 weeks of 5: what a
 * full-time year is paid for, holidays included. Pages say so beside a figure made from them.
 */
export const periodsAYear: Readonly<Record<PayPeriod, number>> = {
  year: 1,
  month: 12,
  week: 52,
  day: 260,
  hour: 2080,
};

/**
 * The periods in which an amount would be thinkable pay: its year lies between a sixth and six times
 * what the job pays. More than one where the text named none and several fit.
 *
 * @param amount for one period, in the currency of `usual`.
 * @param usual what the job pays a year.
 */
export function thinkablePeriods(amount: number, usual: number): PayPeriod[] {
  return (Object.keys(periodsAYear) as PayPeriod[]).filter((period) => {
    const ratio = (amount * periodsAYear[period]) / usual;
    return ratio > 1 / 6 && ratio < 6;
  });
}

import { convert } from "#lib/domain/exchange.ts";
import type { CellLevel } from "#lib/domain/level.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { PaySpread, StandingView } from "#lib/domain/standing.ts";
import { periodsAYear, thinkablePeriods } from "./a-year-of-pay.ts";
import type { PayPeriod } from "./pay-words.ts";
import { readPay } from "./read-pay.ts";
import { spreadsAt } from "./spreads-at.ts";
import { type Standing, standingOf } from "./standing.ts";

/** What a reader filled in. The text decides where it names a currency or a period itself. */
export interface AskedStanding {
  text: string;
  currency: Currency;
  /** Null where the reader left it to the amount. */
  period: PayPeriod | null;
  level: CellLevel;
}

/** Pay of a year, or the two ends of a posted range, in the page's currency. */
export interface YearlyPay {
  low: number;
  high: number;
  /** As written, for one period. */
  written: { low: number; high: number; currency: Currency; period: PayPeriod };
}

/** One kind's answer: where the pay stands in its spread at the level asked for, or at all levels together. */
export interface KindStanding {
  spread: PaySpread;
  low: Standing;
  high: Standing;
}

/** The answer to a reader's pay: places by kind, a question, or what to write instead. */
export type StandingAnswer =
  | { outcome: "standing"; pay: YearlyPay; kinds: KindStanding[] }
  | { outcome: "ask-amount"; amounts: number[] }
  | { outcome: "ask-period"; amount: number; currency: Currency; periods: PayPeriod[] }
  | { outcome: "unread"; reason: string };

/**
 * Where the pay that a reader wrote stands, by kind. An amount whose period nobody named and that is no
 * thinkable pay of a year is asked back, never taken for a year.
 */
export function answerStanding(asked: AskedStanding, view: StandingView): StandingAnswer {
  const codes = new Set(Object.keys(view.rates.perUsd));
  const reading = readPay(asked.text, { codes, home: asked.currency });
  if (reading.outcome === "unread") return reading;
  if (reading.outcome === "ask") {
    return { outcome: "ask-amount", amounts: reading.readings.map(({ low }) => low) };
  }
  const { low, high } = reading.pay;
  const currency = reading.pay.currency ?? asked.currency;
  if (!codes.has(currency)) {
    return {
      outcome: "unread",
      reason: `No exchange rate of ${view.rates.year} is held for ${currency}.`,
    };
  }
  const named = reading.pay.period ?? asked.period;
  const [lead] = view.spreads;
  if (lead === undefined) throw new RangeError("a page without a spread asks for no pay");
  const usual = convert(lead.mean, view.currency, currency, view.rates);
  const thinkable = thinkablePeriods(low, usual);
  if (named === null && !thinkable.includes("year")) {
    return { outcome: "ask-period", amount: low, currency, periods: thinkable };
  }
  const period = named ?? "year";
  const yearly = (amount: number) =>
    convert(amount * periodsAYear[period], currency, view.currency, view.rates);
  const pay: YearlyPay = {
    low: yearly(low),
    high: yearly(high),
    written: { low, high, currency, period },
  };
  return { outcome: "standing", pay, kinds: kindsAt(asked.level, pay, view.spreads) };
}

function kindsAt(level: CellLevel, pay: YearlyPay, spreads: readonly PaySpread[]): KindStanding[] {
  return spreadsAt(level, spreads).map((spread) => ({
    spread,
    low: standingOf(pay.low, spread),
    high: standingOf(pay.high, spread),
  }));
}

import type { Currency } from "#lib/domain/money.ts";
import {
  currencySigns,
  currencyWords,
  multiples,
  type PayPeriod,
  periodWords,
} from "./pay-words.ts";

/** Pay as a reader wrote it: an amount, or the two ends of a range. */
export interface WrittenPay {
  /** In units of the currency, for one `period`; equal ends where one amount was written. */
  low: number;
  high: number;
  /** Null where the text names none. */
  currency: Currency | null;
  period: PayPeriod | null;
}

/** What became of a text: pay, a question with the readings to choose from, or why it is neither. */
export type PayReading =
  | { outcome: "pay"; pay: WrittenPay }
  | { outcome: "ask"; readings: WrittenPay[] }
  | { outcome: "unread"; reason: string };

/** How currencies may be written: codes, and the currency of the page, which decides what "$" and "kr" mean. */
export interface KnownCurrencies {
  codes: ReadonlySet<Currency>;
  home: Currency;
}

/** Longest text that is looked at: nobody writes pay in more. */
const longest = 120;

const token =
  /(?<number>-?\d(?:[\d.,']|[ \u00a0\u202f](?=\d{3}(?!\d)))*)|(?<word>p\.\s?a\.?|p\.\s?m\.?|\p{L}+)|(?<sign>\p{Sc})/gu;

/**
 * Reads pay as people write it: "6.500", "6500 R$ por mês", "85k", "12 LPA", "95'000", "150-180k".
 * Three digits after a single point or comma are thousands, since nobody writes pay with three
 * decimals; where a "k" behind them leaves two readings it asks. It never guesses by a thousand.
 */
export function readPay(text: string, currencies: KnownCurrencies): PayReading {
  if (text.length > longest) return unread(`Write the amount in at most ${longest} characters.`);
  const tokens = tokensOf(text);
  const amounts = amountsOf(tokens);
  if (amounts.length === 0) return unread("There is no amount in it.");
  if (amounts.length > 2) return unread("Write one amount, or the two ends of a range.");
  const ends = readEnds(amounts);
  if (typeof ends === "string") return unread(ends);
  const words = tokens.flatMap(({ word }) => word ?? []);
  const currency = currencyOf(tokens, currencies);
  // The last counts: "an" is French for a year and stands before "hour" in English.
  const period = words.map((word) => periodWords[word]).findLast((found) => found !== undefined);
  const readings = ends.map(([low, high]) => ({ low, high, currency, period: period ?? null }));
  const [only] = readings;
  if (only === undefined) return unread("The points and commas do not make an amount.");
  if (readings.length > 1) return { outcome: "ask", readings };
  if (only.low <= 0) return unread("Write an amount above zero.");
  if (only.high < only.low) return unread("Write the lower end of a range first.");
  return { outcome: "pay", pay: only };
}

function unread(reason: string): PayReading {
  return { outcome: "unread", reason };
}

interface Token {
  number?: string;
  word?: string;
  sign?: string;
}

/** Numbers, words in lower case and currency signs, in order. A dash between two numbers is no minus. */
function tokensOf(text: string): Token[] {
  const plain = text
    .normalize("NFKC")
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—−]/g, "-")
    .replace(/(?<=[\d\p{L}\p{Sc}])\s*-\s*(?=\p{Sc}?\s?\d)/gu, " to ")
    // "95'000.-": a dash that stands for no cents.
    .replace(/[.,]\s?-+(?=\s|$|\p{L})/gu, " ")
    .replace(/(?<=\d)[.,'](?=\s|$|\p{L})/gu, " ");
  return [...plain.matchAll(token)].map(({ groups = {} }) => ({
    ...groups,
    ...(groups.word === undefined
      ? {}
      : { word: groups.word.toLowerCase().replaceAll(/[.\s]/g, "") }),
  }));
}

interface Amount {
  digits: string;
  multiple: number | null;
}

/** Every number with the multiple that the word right behind it names. */
function amountsOf(tokens: readonly Token[]): Amount[] {
  return tokens.flatMap(({ number }, place): Amount[] => {
    if (number === undefined) return [];
    const behind = tokens[place + 1]?.word;
    const multiple = behind === undefined ? undefined : multiples[behind];
    return [{ digits: number, multiple: multiple ?? null }];
  });
}

type Ends = readonly [low: number, high: number];

/** The two ends in every reading, or why there is none. "150-180k": the letters behind the second end hold for both. */
function readEnds(amounts: readonly Amount[]): Ends[] | string {
  if (amounts.some(({ digits }) => digits.startsWith("-"))) return "Pay is not below zero.";
  const shared = amounts.at(-1)?.multiple ?? null;
  const [low = [], high = low] = amounts.map(({ digits, multiple }) =>
    valuesOf(digits, multiple ?? shared),
  );
  if (low.length === high.length) {
    return low.map((value, place): Ends => [value, high[place] ?? value]);
  }
  return low.flatMap((value) => high.map((other): Ends => [value, other]));
}

/** Every amount that digits with points, commas, spaces or apostrophes may stand for; none where they make no number. */
function valuesOf(written: string, multiple: number | null): number[] {
  const by = multiple ?? 1;
  const digits = written.replaceAll(/['\s]/g, "");
  const marks = digits.replaceAll(/\d/g, "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const whole = Number(digits.replaceAll(/[.,]/g, "")) * by;
  const decimal =
    Number(`${digits.slice(0, last).replaceAll(/[.,]/g, "")}.${digits.slice(last + 1)}`) * by;
  if (marks === "") return [whole];
  if (marks.length === 1) {
    if (digits.length - last - 1 !== 3 || digits.startsWith("0")) return [decimal];
    return multiple === null ? [whole] : [decimal, whole];
  }
  if (new Set(marks).size === 1) return isGrouped(digits) ? [whole] : [];
  const hasDecimalMark = new Set(marks.slice(0, -1)).size === 1 && marks.at(-1) !== marks.at(-2);
  return hasDecimalMark && isGrouped(digits.slice(0, last)) ? [decimal] : [];
}

/** Groups of three, or the Indian way of twos before a last three: "1,234,567", "12,34,567". */
function isGrouped(digits: string): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(digits);
}

/** A code before words before signs: "CA$ 90,000 CAD" is Canadian, whatever "$" alone would mean. */
function currencyOf(tokens: readonly Token[], { codes, home }: KnownCurrencies): Currency | null {
  const words = tokens.flatMap(({ word }) => word ?? []);
  const code = words.map((word) => word.toUpperCase()).find((word) => codes.has(word));
  if (code !== undefined) return code;
  const prefixed = tokens.flatMap(({ sign }, place) => {
    const before = tokens[place - 1]?.word;
    return sign === "$" && before !== undefined ? (currencyWords[`${before}$`] ?? []) : [];
  });
  const named = words.flatMap((word) => currencyWords[word] ?? []);
  const signed = tokens.flatMap(({ sign }) =>
    sign === undefined ? [] : (currencySigns[sign] ?? []),
  );
  for (const choices of [prefixed, named, signed]) {
    if (choices.length > 0) return choices.includes(home) ? home : (choices[0] ?? null);
  }
  return null;
}

import type { PayPeriod, PostedPay, Posting } from "../posting.ts";

/** The pay part of a posting. */
export type PayOf = Pick<Posting, "pay" | "withoutPay">;

/** A posting without pay, and why. */
export function without(reason: string): PayOf {
  return { pay: null, withoutPay: reason };
}

/** A range whose ends may be missing. */
export function payRange(
  low: number | null,
  high: number | null,
  rest: Omit<PostedPay, "low" | "high">,
): PostedPay | null {
  const [first, second] = [low, high].filter((amount) => amount !== null);
  if (first === undefined) return null;
  if (second === undefined || second === first) return { ...rest, low: first, high: null };
  return { ...rest, low: Math.min(first, second), high: Math.max(first, second) };
}

/**
 * One pay for a posting that gives several ranges, such as one a zone: from the lowest to the highest, where all are of one currency,
 * period and kind. Base pay goes before pay at target.
 */
export function onePay(ranges: readonly (PostedPay | null)[]): PayOf {
  const given = ranges.filter((range) => range !== null);
  const base = given.filter(({ kind }) => kind === "base");
  const [first, ...more] = base.length > 0 ? base : given;
  if (first === undefined) return without("no pay given");
  if (more.some(({ currency, period }) => currency !== first.currency || period !== first.period)) {
    return without("several ranges in different currencies or periods");
  }
  const ends = [first, ...more].flatMap(({ low, high }) => [low, high ?? low]);
  const pay = payRange(Math.min(...ends), Math.max(...ends), first);
  return { pay, withoutPay: null };
}

const periodWords: readonly [PayPeriod, RegExp][] = [
  ["hour", /\b(hourly|per hour|an hour|hour|hr)\b/i],
  ["day", /\b(daily|per day|a day|day rate)\b/i],
  ["week", /\b(weekly|per week|a week)\b/i],
  ["month", /\b(monthly|per month|a month)\b/i],
  ["year", /\b(annual|annually|annualized|annualised|yearly|per year|a year|per annum|p\.a\.)/i],
];

/** The period that a text names; null where it names none, or several. "Salary" alone names none. */
export function namedPeriod(text: string): PayPeriod | null {
  const named = periodWords.filter(([, words]) => words.test(text));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** Whether a text says that pay is at target, with commission or bonus in it. */
export function payKind(text: string): PostedPay["kind"] {
  return /\bOTE\b|on[- ]target|target (total )?(cash|earnings|compensation)|total (target )?(cash|compensation)/i.test(
    text,
  )
    ? "on-target"
    : "base";
}

const employments: readonly [NonNullable<Posting["employment"]>, RegExp][] = [
  ["intern", /intern(ship)?\b|trainee|apprentice/i],
  ["contract", /contract|freelance|contingent/i],
  ["temporary", /temp|seasonal|fixed.?term/i],
  ["part-time", /part.?time/i],
  ["full-time", /full.?time|permanent/i],
];

/** The employment that a board's word stands for; null where it stands for none of them. */
export function employmentOf(word: string | null | undefined): Posting["employment"] {
  return employments.find(([, words]) => words.test(word ?? ""))?.[0] ?? null;
}

const countryNames = new Intl.DisplayNames("en", { type: "region" });

/**
 * Parts of a place from near to far. A country's two letters become its English name, because those of some are also
 * a state's (CA).
 */
export function placeOf(
  parts: readonly (string | null | undefined)[],
  code?: string | null,
): string {
  const country = code && /^[A-Z]{2}$/.test(code) ? countryNames.of(code) : code;
  const named = [...parts, country].map((part) => part?.trim() ?? "").filter((part) => part !== "");
  return named.filter((part, at) => part !== named[at - 1]).join(", ");
}

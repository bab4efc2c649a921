import { numberFormat } from "./number-format.ts";

/** A count: "1,654,000". */
export function formatCount(count: number): string {
  return numberFormat({ maximumFractionDigits: 0 }).format(count);
}

/** A number with at most so many digits after the point: "71.3". */
export function formatNumber(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits }).format(value);
}

/** A number of a column, always with so many digits after the point: "0.400". */
export function formatFixed(value: number, digits: number): string {
  return numberFormat({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A fraction as percent, without a sign: 0.164 is "16%", or "16.4%" with one digit. The sentence says up or down. */
export function formatPercent(fraction: number, digits = 0): string {
  return numberFormat({
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(fraction) === 0 ? 0 : Math.abs(fraction));
}

/** A share of a whole that is there and too small to round: "under 1%". */
export function formatShare(share: number): string {
  return share > 0 && share < 0.005 ? "under 1%" : formatPercent(share);
}

/**
 * A place in an order: 1 is "1st", 12 "12th".
 */
export function formatOrdinal(place: number): string {
  const endings = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  const rule = new Intl.PluralRules("en", { type: "ordinal" }).select(place);
  return `${formatCount(place)}${endings[rule]}`;
}

/** A count with its noun in the right number: "1 posting", "146 postings". */
export function formatCounted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** All of so many things: "all 51", and "both" of two. */
export function formatAll(counted: string): string {
  return counted.replace(/^(2|\S+)(?= |$)/, (count) => (count === "2" ? "both" : `all ${count}`));
}

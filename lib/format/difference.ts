import { formatNumber, formatPercent, formatShare } from "./number.ts";

/**
 * The interval of a relative difference, in words without signs: "3% to 12%" where both ends lie on
 * the side that the sentence names, "4% less to 9% more" where zero is inside. An end that rounds to
 * nothing keeps its side, as "under 1% less": without it the interval would read as clear of zero.
 *
 * @param low80, high80 fractions.
 */
export function formatDifferenceBand(low80: number, high80: number): string {
  const [low, high] = [formatShare(Math.abs(low80)), formatShare(Math.abs(high80))];
  if (low80 < 0 && high80 > 0) return `${low} less to ${high} more`;
  return low80 + high80 < 0 ? `${high} to ${low}` : `${low} to ${high}`;
}

/** Whether a difference, a fraction, is printed as 0%: then neither side is above the other. */
export function isLevel(difference: number): boolean {
  return formatPercent(difference) === "0%";
}

/**
 * How one amount stands to another, in words before its name: "12% above", "level with". From twice
 * as much on a factor reads better than a percentage: "6.3 times".
 *
 * @param difference a fraction of the other amount.
 */
export function formatComparison(difference: number): string {
  if (isLevel(difference)) return "level with";
  if (difference >= 1) return `${formatNumber(difference + 1, 1)} times`;
  return `${formatPercent(difference)} ${aboveOrBelow(difference)}`;
}

/** Which way a difference goes: "above" or "below". */
export function aboveOrBelow(difference: number): string {
  return difference < 0 ? "below" : "above";
}

import { formatPercent } from "./number.ts";

/**
 * The interval of a relative difference, in words without signs: "3% to 12%" where both ends lie on
 * the side that the sentence names, "4% less to 9% more" where zero is inside. An end that rounds to
 * nothing lies on either side.
 *
 * @param low80, high80 fractions.
 */
export function formatDifferenceBand(low80: number, high80: number): string {
  const [low, high] = [formatPercent(low80), formatPercent(high80)];
  const isMixed = low80 < 0 && high80 > 0 && low !== "0%" && high !== "0%";
  if (isMixed) return `${low} less to ${high} more`;
  return low80 + high80 < 0 ? `${high} to ${low}` : `${low} to ${high}`;
}

/** Which way a difference goes: "above" or "below". */
export function aboveOrBelow(difference: number): string {
  return difference < 0 ? "below" : "above";
}

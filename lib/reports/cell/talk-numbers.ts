import type { Estimate } from "#lib/domain/estimate.ts";
import { supportedStep } from "#lib/format/money.ts";

/** Numbers for a talk about pay, a year in the estimate's currency, rounded. */
export interface TalkNumbers {
  /** The range that they stand in. */
  low: number;
  high: number;
  anchor: number;
  target: number;
  walkAway: number;
  step: number;
  /** `range`: the typical low and high end of one advertised range; `spread`: P25 to P75 of range ends. */
  basis: "range" | "spread";
}

/** How far up the range target and walk-away stand; the anchor is its end. */
const targetAt = 0.75;
const walkAwayAt = 0.25;

/**
 * Target, anchor and walk-away inside the advertised range of a level: a rule of this site, printed
 * beside the numbers. Where no range is known, the middle half of range ends stands in.
 */
export function talkNumbers(estimate: Estimate): TalkNumbers {
  const step = supportedStep(estimate.low80, estimate.high80);
  const rounded = (amount: number) => Math.round(amount / step) * step;
  const { advertised, p25, p75 } = estimate;
  const [low, high] = advertised === null ? [p25, p75] : [advertised.low, advertised.high];
  return {
    low: rounded(low),
    high: rounded(high),
    anchor: rounded(high),
    target: rounded(low + targetAt * (high - low)),
    walkAway: rounded(low + walkAwayAt * (high - low)),
    step,
    basis: advertised === null ? "spread" : "range",
  };
}

import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import { type EstimateShown, formatEstimate } from "#lib/format/money.ts";
import { type Way, wayOf } from "./way.ts";

/** A projection as a page prints it beside the estimate that it grows from. */
export interface ShownGrowth {
  shown: EstimateShown;
  /** Change from the estimate to the projection, both as printed: a fraction. */
  change: number;
  direction: Way;
  /** The step to which both are rounded, in their currency. */
  step: number;
}

/**
 * A projection rounded as the estimate is, with the growth between the two printed amounts: words and
 * percent then never contradict the figures beside them.
 */
export function shownGrowth(estimate: Estimate, projection: Projection): ShownGrowth {
  const step = supportedStep(estimate.low80, estimate.high80);
  const rounded = (amount: number) => toStep(amount, step);
  const [from, to] = [rounded(estimate.mean), rounded(projection.mean)];
  return {
    shown: formatEstimate(projection, projection.currency, step),
    change: to / from - 1,
    direction: wayOf(to - from, step / 2),
    step,
  };
}

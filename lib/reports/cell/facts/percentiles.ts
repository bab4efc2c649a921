import { type RecordedFacts, standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import { formatMoney } from "#lib/format/money.ts";
import { completePercentiles } from "#lib/statistics/complete-percentiles.ts";
import type { CellInput } from "./cell-input.ts";

type Percentiles = CellPage["overview"]["percentiles"];

/**
 * How pay points spread, all five percentiles of one basis: recorded in full where the recorded
 * average leads, else estimated and rounded to what the estimate's interval supports.
 */
export function percentiles(input: Pick<CellInput, "record">): Percentiles {
  const { facts, estimate } = input.record;
  const { currency } = facts;
  if (standsOnRecorded(facts)) {
    const { p10, p25, median, p75, p90 } = facts.recorded;
    if (p10 !== null && p25 !== null && median !== null && p75 !== null && p90 !== null) {
      return { basis: "recorded", currency, p10, p25, median, p75, p90 };
    }
    return withKnown(facts.recorded, estimate);
  }
  return estimatedPercentiles(estimate);
}

/**
 * Estimated percentiles around what an office publishes of them: its median, its tenths. A spread that was estimated from
 * other jobs must not deny the figures beside it.
 */
function withKnown(recorded: RecordedFacts, estimate: Estimate): Percentiles {
  const log = (amount: number | null) => (amount === null ? null : Math.log(amount));
  const [p10, p25, median, p75, p90] = completePercentiles(
    [
      log(recorded.p10),
      log(recorded.p25),
      log(recorded.median),
      log(recorded.p75),
      log(recorded.p90),
    ],
    [
      Math.log(estimate.p10),
      Math.log(estimate.p25),
      Math.log(estimate.p50),
      Math.log(estimate.p75),
      Math.log(estimate.p90),
    ],
  );
  const step = supportedStep(estimate.low80, estimate.high80);
  const shown = (own: number | null, completed: number) => own ?? toStep(Math.exp(completed), step);
  const middle = shown(recorded.median, median);
  const [low, high] = [shown(recorded.p10, p10), shown(recorded.p90, p90)];
  return {
    basis: "estimate",
    currency: estimate.currency,
    p10: low,
    // Rounding must not carry a quartile past a figure that is printed in full.
    p25: clamp(shown(recorded.p25, p25), low, middle),
    median: middle,
    p75: clamp(shown(recorded.p75, p75), middle, high),
    p90: high,
  };
}

function clamp(amount: number, least: number, most: number): number {
  return Math.min(Math.max(amount, least), most);
}

/** Percentiles of pay points as estimated, rounded to what the estimate's interval supports. */
export function estimatedPercentiles(estimate: Estimate): Percentiles {
  const step = supportedStep(estimate.low80, estimate.high80);
  const rounded = (amount: number) => toStep(amount, step);
  return {
    basis: "estimate",
    currency: estimate.currency,
    p10: rounded(estimate.p10),
    p25: rounded(estimate.p25),
    median: rounded(estimate.p50),
    p75: rounded(estimate.p75),
    p90: rounded(estimate.p90),
  };
}

/** The recorded facts whose percentiles the page prints; null where it prints estimates. */
export function recordedSpread(input: CellInput): RecordedFacts | null {
  return percentiles(input).basis === "recorded" ? input.record.facts.recorded : null;
}

/** The spread as a bar draws it. */
export function spreadOf({ p10, p25, p75, p90, currency }: Percentiles): IntervalBar["spread"] {
  const shown = (amount: number) => formatMoney(amount, currency);
  return {
    p10,
    p25,
    p75,
    p90,
    p10Shown: shown(p10),
    p25Shown: shown(p25),
    p75Shown: shown(p75),
    p90Shown: shown(p90),
  };
}

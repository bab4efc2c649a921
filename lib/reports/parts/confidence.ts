import type { Confidence } from "#lib/domain/cell-row.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import { formatMonths, monthsBetween } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/number.ts";
import { gradeDots, gradeWords } from "#lib/format/words.ts";
import { words } from "./sentence.ts";

/** Data older than this cost a grade (the forecasting module's rule, published in /methodology). */
const monthsBeforeOld = 12;

/**
 * How far the true average likely is from an estimate: the larger half of its 80% interval, as a
 * fraction of the estimate, rounded up to a whole percent so that it never promises too much.
 */
export function likelyError({ mean, low80, high80 }: Estimate): number {
  return Math.ceil(Math.max(mean - low80, high80 - mean) / mean / 0.01 - 1e-9) / 100;
}

/**
 * A grade in words with its reason.
 *
 * @param dataDate, builtAt ISO dates: how old the data were when the release was built.
 */
export function confidence(estimate: Estimate, dataDate: string, builtAt: string): Confidence {
  const months = monthsBetween(dataDate, builtAt);
  const percent = formatPercent(likelyError(estimate));
  const { grade } = estimate;
  return {
    grade,
    words: gradeWords[grade],
    dots: gradeDots[grade],
    reason:
      months > monthsBeforeOld
        ? words("overview.sure-old", { percent, age: formatMonths(months) })
        : words("overview.sure", { percent }),
  };
}

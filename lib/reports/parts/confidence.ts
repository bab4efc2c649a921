import { isAged } from "#lib/domain/aged.ts";
import type { Confidence } from "#lib/domain/cell-row.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatPeriod } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/number.ts";
import { gradeDots, gradeWords } from "#lib/format/words.ts";
import { words } from "./sentence.ts";

/**
 * How far the true average likely is from an estimate: the larger half of its 80% interval, as a
 * fraction of the estimate, rounded up to a whole percent so that it never promises too much.
 */
export function likelyError({ mean, low80, high80 }: Estimate): number {
  return Math.ceil(Math.max(mean - low80, high80 - mean) / mean / 0.01 - 1e-9) / 100;
}

/**
 * A grade in words with its reason, with the age of the data where it widens the band: the date of the release's
 * newest postings, or the year of answers and offices' figures.
 */
export function confidence(
  estimate: Estimate,
  { dataDate, referenceYear, projectionYears }: ReleaseIdentity,
): Confidence {
  const readIn = projectionYears[0] ?? referenceYear + 1;
  const postings = estimate.kind === "advertised";
  const aged = postings ? isAged(dataDate, readIn) : estimate.year < readIn;
  const date = postings ? formatPeriod(dataDate.slice(0, 7)) : `${estimate.year}`;
  const percent = formatPercent(likelyError(estimate));
  const { grade } = estimate;
  return {
    grade,
    words: gradeWords[grade],
    dots: gradeDots[grade],
    reason: aged
      ? words("overview.sure-old", { percent, date })
      : words("overview.sure", { percent }),
  };
}

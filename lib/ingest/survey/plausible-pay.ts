import { median } from "d3-array";
import type { Answer } from "./answer.ts";

/** No figure rests on fewer answers. */
export const fewestAnswers = 10;

/** Answers farther from the middle than this many robust standard deviations are left out. */
const reach = 3;
/** A country's robust standard deviation of log pay, bounded: monthly amounts inflate it in some. */
const spread = { least: 0.3, most: 0.7 };
/** Log of the ratio by which a publisher's own cut must stay away from a country's median: three times. */
const leastReach = Math.log(3);

/** Answers with plausible pay, and the reasons of the others. */
export interface PlausibleAnswers {
  kept: Answer[];
  /** Reasons, one for each answer left out. */
  setAside: string[];
}

/**
 * Leaves out answers far from their country's median, as far above as below, so that the middle is not
 * moved: three robust standard deviations of log pay (1.4826 times the median absolute deviation,
 * Hampel 1974), taken as 0.3 to 0.7. Where the file was already cut on one side, the same distance
 * is cut on the other; where that cut comes within three times of the median, the country is left out.
 *
 * @param trimmed Amounts outside which the file's preparer had cut.
 */
export function plausiblePay(
  answers: readonly Answer[],
  trimmed: { low: number; high: number } | undefined,
): PlausibleAnswers {
  const kept: Answer[] = [];
  const setAside: string[] = [];
  for (const group of Map.groupBy(answers, ({ country }) => country).values()) {
    const middle = median(group, ({ logPay }) => logPay);
    if (middle === undefined || group.length < fewestAnswers) {
      setAside.push(...group.map(() => "country with fewer than 10 answers"));
      continue;
    }
    const distances = group.map(({ logPay }) => Math.abs(logPay - middle));
    const robust = 1.4826 * (median(distances) ?? 0);
    const width = reach * Math.min(spread.most, Math.max(spread.least, robust));
    const limit = Math.min(
      width,
      ...(trimmed ? [middle - Math.log(trimmed.low), Math.log(trimmed.high) - middle] : []),
    );
    if (limit < leastReach && limit < width) {
      setAside.push(...group.map(() => "the file's own cut comes close to the country's median"));
      continue;
    }
    for (const answer of group) {
      if (Math.abs(answer.logPay - middle) <= limit) kept.push(answer);
      else setAside.push("pay far from the country's middle");
    }
  }
  return { kept, setAside };
}

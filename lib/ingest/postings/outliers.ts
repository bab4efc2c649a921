import type { OutlierCorrection } from "#lib/content/sources/corrections.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Rates } from "#lib/domain/money.ts";
import { countBy } from "../count-by.ts";
import type { Postings } from "./postings.ts";

/** Makes the median absolute deviation of a normal sample estimate its standard deviation. */
const normalConsistency = 1.4826;

/**
 * Postings of which one end is out of all proportion within its country and level: its log pay lies
 * more than `robustZ` robust standard deviations from the median (Iglewicz and Hoaglin, How to Detect
 * and Handle Outliers, 1993). The whole posting goes, because the other end of a range with a mistyped
 * end is half a fact. The spread counts as at least `minimumSpread`, and groups under `minimumRows`
 * rows are left alone: in a thin group the median absolute deviation is small by chance. Amounts in
 * currencies without a rate are not compared.
 */
export function outliers(
  postings: Postings,
  rule: Pick<OutlierCorrection, "robustZ" | "minimumRows" | "minimumSpread">,
  ratesOf: (year: number) => Rates | null,
): number[] {
  const groups = new Map<string, Map<number, number>>();
  for (const { key, logs } of comparedOf(postings, ratesOf)) {
    const group = groups.get(key) ?? new Map<number, number>();
    groups.set(key, group);
    for (const log of logs) group.set(log, (group.get(log) ?? 0) + 1);
  }
  const limits = new Map([...groups].map(([key, group]) => [key, limitsOf(group, rule)]));
  const found: number[] = [];
  for (const { posting, key, logs } of comparedOf(postings, ratesOf)) {
    const limit = limits.get(key);
    if (limit && logs.some((log) => Math.abs(log - limit.centre) > limit.farthest))
      found.push(posting);
  }
  return found;
}

/** Postings that can be compared, each with its country and level and the logs of its pay in US dollars. */
function* comparedOf(
  postings: Postings,
  ratesOf: (year: number) => Rates | null,
): Generator<{ posting: number; key: string; logs: number[] }> {
  const ofJob = postings.rows.jobs.map(({ country, level }) => `${country} ${level}`);
  for (let posting = 0; posting < postings.length; posting++) {
    if (postings.setAside(posting) !== "") continue;
    const rates = ratesOf(postings.jobOf(posting).year);
    const currency = postings.currency(posting);
    if (rates?.perUsd[currency] === undefined) continue;
    const logs = postings
      .amounts(posting)
      .map((amount) => Math.log(convert(amount, currency, "USD", rates)));
    yield { posting, key: ofJob[postings.jobId(posting)] ?? "", logs };
  }
}

/** Where pay of a country and level lies, and how far from that it may be; null for a thin group. */
function limitsOf(
  logs: ReadonlyMap<number, number>,
  { robustZ, minimumRows, minimumSpread }: Parameters<typeof outliers>[1],
): { centre: number; farthest: number } | null {
  const rows = logs.values().reduce((sum, count) => sum + count, 0);
  if (rows < minimumRows) return null;
  const centre = medianOf(logs);
  const distances = countBy(
    logs,
    ([log]) => Math.abs(log - centre),
    ([, count]) => count,
  );
  const spread = Math.max(normalConsistency * medianOf(distances), minimumSpread);
  return { centre, farthest: robustZ * spread };
}

/** The median of values of which each came so many times: millions of amounts are a few thousand numbers. */
function medianOf(counts: ReadonlyMap<number, number>): number {
  const sorted = [...counts].toSorted(([a], [b]) => a - b);
  const n = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (rank: number) => {
    let below = 0;
    for (const [value, count] of sorted) {
      below += count;
      if (below > rank) return value;
    }
    return Number.NaN;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}

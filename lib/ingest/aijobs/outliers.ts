import { median, medianAbsoluteDeviation } from "simple-statistics";
import type { OutlierCorrection } from "#lib/content/sources/corrections.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { Posting } from "./posting.ts";

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
  postings: readonly Posting[],
  rule: Pick<OutlierCorrection, "robustZ" | "minimumRows" | "minimumSpread">,
  ratesOf: (year: number) => Rates | null,
): Set<Posting> {
  const comparable = postings
    .filter((posting) => posting.setAside === null)
    .flatMap((posting) => {
      const logs = logUsd(posting, ratesOf(posting.about.work_year));
      return logs === null ? [] : [{ posting, logs }];
    });
  const groups = Map.groupBy(
    comparable,
    ({ posting: { about } }) => `${about.company_location} ${about.experience_level}`,
  );

  const found = new Set<Posting>();
  for (const group of groups.values()) {
    const all = group.flatMap(({ logs }) => logs);
    if (all.length < rule.minimumRows) continue;
    const centre = median(all);
    const spread = Math.max(normalConsistency * medianAbsoluteDeviation(all), rule.minimumSpread);
    for (const { posting, logs } of group) {
      if (logs.some((log) => Math.abs(log - centre) > rule.robustZ * spread)) found.add(posting);
    }
  }
  return found;
}

function logUsd({ rows, currency }: Posting, rates: Rates | null): number[] | null {
  if (rates?.perUsd[currency] === undefined) return null;
  return rows.map((row) => Math.log(convert(row.salary, currency, "USD", rates)));
}

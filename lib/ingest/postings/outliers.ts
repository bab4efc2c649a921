import { median, medianAbsoluteDeviation } from "simple-statistics";
import type { OutlierCorrection } from "#lib/content/sources/corrections.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Rates } from "#lib/domain/money.ts";
import { Column } from "./column.ts";
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
  const groups = new Map<string, Group>();
  for (let posting = 0; posting < postings.length; posting++) {
    if (postings.setAside(posting) !== "") continue;
    const { country, level, year } = postings.jobOf(posting);
    const rates = ratesOf(year);
    const currency = postings.currency(posting);
    if (rates?.perUsd[currency] === undefined) continue;
    const key = `${country} ${level}`;
    const group = groups.get(key) ?? { logs: new Column("float"), postings: new Column("int") };
    groups.set(key, group);
    for (const amount of postings.amounts(posting)) {
      group.logs.push(Math.log(convert(amount, currency, "USD", rates)));
      group.postings.push(posting);
    }
  }

  const found = new Set<number>();
  for (const { logs, postings: owners } of groups.values()) {
    if (logs.length < rule.minimumRows) continue;
    const all = Array.from({ length: logs.length }, (_, at) => logs.at(at));
    const centre = median(all);
    const spread = Math.max(normalConsistency * medianAbsoluteDeviation(all), rule.minimumSpread);
    for (const [at, log] of all.entries()) {
      if (Math.abs(log - centre) > rule.robustZ * spread) found.add(owners.at(at));
    }
  }
  return [...found];
}

/** The pay points of a country and level. */
interface Group {
  logs: Column;
  /** The posting of each. */
  postings: Column;
}

import { compareText } from "#lib/domain/compare-text.ts";
import type { AdvertisedCell, PayRange } from "#lib/domain/pay-cell.ts";
import { countBy } from "../count-by.ts";
import type { Posting } from "./posting.ts";

/**
 * The pay cells of the postings that count: one a title, country, level and data year, each with its
 * distinct ranges and how many postings gave them. Sorted, so that the order of the file's rows does
 * not matter. Pay points of all cells = rows that were not set aside.
 */
export function payCells(
  postings: readonly Posting[],
  { source, edition }: { source: string; edition: string },
): AdvertisedCell[] {
  const counted = postings.filter((posting) => posting.setAside === null);
  const groups = Map.groupBy(counted, ({ about }) =>
    [about.job_title, about.company_location, about.experience_level, about.work_year].join("\t"),
  );
  return [...groups.entries()]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => {
      const about = group[0]?.about;
      if (about === undefined) return [];
      return {
        kind: "advertised" as const,
        source,
        edition,
        title: about.job_title,
        country: about.company_location,
        level: about.experience_level,
        year: about.work_year,
        ranges: payRanges(group),
        corrections: correctionsOf(group),
      };
    });
}

function payRanges(group: readonly Posting[]): PayRange[] {
  const ranges = Map.groupBy(group.map(payRange), ({ currency, low, high }) =>
    [currency, low, high].join(" "),
  );
  return [...ranges.values()]
    .flatMap((same) => same.slice(0, 1).map((range) => ({ ...range, count: same.length })))
    .toSorted(
      (a, b) =>
        compareText(a.currency, b.currency) ||
        a.low - b.low ||
        (a.high ?? Number.POSITIVE_INFINITY) - (b.high ?? Number.POSITIVE_INFINITY),
    );
}

function payRange({ rows: [first, second], currency }: Posting): Omit<PayRange, "count"> {
  return second === undefined
    ? { currency, low: first.salary, high: null }
    : {
        currency,
        low: Math.min(first.salary, second.salary),
        high: Math.max(first.salary, second.salary),
      };
}

function correctionsOf(group: readonly Posting[]): AdvertisedCell["corrections"] {
  const rules = group.flatMap(({ relabelledBy, rows }) =>
    relabelledBy === null ? [] : rows.map(() => relabelledBy),
  );
  return [...countBy(rules, (rule) => rule)]
    .map(([rule, payPoints]) => ({ rule, payPoints }))
    .toSorted((a, b) => compareText(a.rule, b.rule));
}

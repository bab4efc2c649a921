import { compareText } from "#lib/domain/compare-text.ts";
import {
  type AdvertisedCell,
  type PayConcept,
  type PayRange,
  usualConcept,
} from "#lib/domain/pay-cell.ts";
import { countBy } from "../count-by.ts";
import { Column } from "./column.ts";
import type { Postings } from "./postings.ts";

/**
 * The pay cells of the postings that count: one a title, country, level and data year, each with its
 * distinct ranges and how many postings gave them. Sorted, so that the order of the file's rows does
 * not matter. Pay points of all cells = pay points that were not set aside.
 */
export function payCells(
  postings: Postings,
  { source, edition, concept }: { source: string; edition: string; concept: PayConcept },
): AdvertisedCell[] {
  const unusual = concept === usualConcept.advertised ? {} : { concept };
  return [...groupsOf(postings)]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, members]) => {
      const group = Array.from({ length: members.length }, (_, at) => members.at(at));
      const [first] = group;
      if (first === undefined) return [];
      const { title, country, level, year } = postings.jobOf(first);
      return {
        kind: "advertised" as const,
        source,
        edition,
        title,
        country,
        level,
        year,
        ...unusual,
        ranges: payRanges(postings, group),
        corrections: correctionsOf(postings, group),
      };
    });
}

/** Postings that count by cell; jobs that differ in what a cell does not tell apart stand together. */
function groupsOf(postings: Postings): Map<string, Column> {
  const ofJob = postings.rows.jobs.map(({ title, country, level, year }) =>
    [title, country, level, year].join("\t"),
  );
  const groups = new Map<string, Column>();
  for (let posting = 0; posting < postings.length; posting++) {
    if (postings.setAside(posting) !== "") continue;
    const key = ofJob[postings.jobId(posting)] ?? "";
    const group = groups.get(key) ?? new Column("int", 4);
    groups.set(key, group);
    group.push(posting);
  }
  return groups;
}

function payRanges(postings: Postings, group: readonly number[]): PayRange[] {
  const ranges = new Map<string, PayRange>();
  for (const posting of group) {
    const currency = postings.currency(posting);
    const [first = 0, second] = postings.amounts(posting);
    const low = second === undefined ? first : Math.min(first, second);
    const high = second === undefined ? null : Math.max(first, second);
    const { employer } = postings.jobOf(posting);
    const key = [currency, low, high, employer].join(" ");
    const known = ranges.get(key);
    const own = employer === "" ? {} : { employer };
    if (known === undefined) ranges.set(key, { currency, low, high, count: 1, ...own });
    else known.count++;
  }
  return [...ranges.values()].toSorted(
    (a, b) =>
      compareText(a.currency, b.currency) ||
      a.low - b.low ||
      (a.high ?? Number.POSITIVE_INFINITY) - (b.high ?? Number.POSITIVE_INFINITY) ||
      compareText(a.employer ?? "", b.employer ?? ""),
  );
}

function correctionsOf(
  postings: Postings,
  group: readonly number[],
): AdvertisedCell["corrections"] {
  const relabelled = group.filter((posting) => postings.relabelledBy(posting) !== "");
  const points = countBy(
    relabelled,
    (posting) => postings.relabelledBy(posting),
    (posting) => postings.amounts(posting).length,
  );
  return [...points]
    .map(([rule, payPoints]) => ({ rule, payPoints }))
    .toSorted((a, b) => compareText(a.rule, b.rule));
}

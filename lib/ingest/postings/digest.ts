import type { Correction } from "#lib/content/sources/corrections.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { EditionReport } from "#lib/domain/import-report.ts";
import type { Rates } from "#lib/domain/money.ts";
import {
  type AdvertisedCell,
  type PayConcept,
  type PayRange,
  usualConcept,
} from "#lib/domain/pay-cell.ts";
import type { CellList, Observation } from "../adapter.ts";
import { countBy } from "../count-by.ts";
import { Counts } from "../table/counts.ts";
import { correct } from "./correct.ts";
import { dollarLabels } from "./dollar-labels.ts";
import { pairRows, singleRows } from "./pair-rows.ts";
import { type PostingRows, Postings } from "./postings.ts";

/** The figures of one edition, from its rows. */
export interface PostingsDigest {
  postings: number;
  setAside: EditionReport["setAside"];
  corrections: EditionReport["corrections"];
  warnings: string[];
  /** To be read once. */
  observations: Iterable<Observation>;
  cells: CellList<AdvertisedCell>;
}

/**
 * From checked rows to pay cells: finds the postings, corrects, counts. Pure.
 *
 * @param neighbours whether a range is written as two neighbouring rows.
 */
export function digest(
  rows: PostingRows,
  neighbours: boolean,
  edition: { source: string; label: string; concept: PayConcept },
  corrections: readonly Correction[],
  ratesOf: (year: number) => Rates | null,
): PostingsDigest {
  const paired = neighbours ? pairRows(rows) : singleRows(rows);
  const postings = new Postings(rows, paired);
  correct(postings, corrections, ratesOf);
  postings.leaveOutImplausible();
  const touched = new Counts();
  const setAside = new Counts();
  for (let posting = 0; posting < postings.length; posting++) {
    const reason = postings.setAside(posting);
    const rule = postings.relabelledBy(posting);
    if (reason === "" && rule === "") continue;
    const count = postings.rowsOf(posting).length;
    if (reason !== "") setAside.add(reason, count);
    for (const name of new Set([reason, rule])) if (name !== "") touched.add(name, count);
  }
  const rowsBy = new Map(touched.list().map(({ reason, rows: count }) => [reason, count]));
  const counts = corrections.map(({ id }) => ({ id, rows: rowsBy.get(id) ?? 0 }));
  const shuffled =
    paired.by === "likeness"
      ? [
          "the rows are not in the publisher's order: ranges were put together from rows that are alike",
        ]
      : [];
  return {
    postings: postings.length,
    setAside: setAside.list(),
    corrections: counts,
    warnings: [
      ...shuffled,
      ...mismatches(counts, corrections, edition.label),
      ...dollarLabels(postings, edition.source),
    ],
    observations: observationsOf(postings),
    cells: payCells(postings, { ...edition, edition: edition.label }),
  };
}

/** An expected count holds for the edition that it names; elsewhere nothing is expected. */
function mismatches(
  counts: PostingsDigest["corrections"],
  corrections: readonly Correction[],
  label: string,
): string[] {
  return corrections.flatMap(({ id, expected }, at) => {
    const found = counts[at]?.rows;
    const wanted = expected.find(({ edition }) => edition === label)?.rows;
    return wanted === undefined || wanted === found
      ? []
      : [`correction ${id} touched ${found} rows, corrections.yaml expects ${wanted} in ${label}`];
  });
}

function* observationsOf(postings: Postings): Generator<Observation> {
  const { rows } = postings;
  for (let posting = 0; posting < postings.length; posting++) {
    const {
      title,
      country,
      level,
      year,
      employment,
      currency: published,
    } = postings.jobOf(posting);
    const currency = postings.currency(posting);
    const setAside = postings.setAside(posting);
    const common = {
      posting: posting + 1,
      year,
      level,
      employment,
      title,
      country,
      currency,
      publishedCurrency: published === currency ? null : published,
      setAside: setAside === "" ? null : setAside,
    };
    for (const row of postings.rowsOf(posting)) {
      for (const [part, amount] of rows.amounts(row).entries()) {
        yield { ...common, line: rows.line(row), part: part + 1, amount };
      }
    }
  }
}

/**
 * The pay cells of the postings that count: one a title, country, level and data year, each with its
 * distinct ranges and how many postings gave them. Sorted, so that the order of the file's rows does
 * not matter. Pay points of all cells = pay points that were not set aside. A cell is made each time
 * that somebody goes through them: those of millions of rows are as large as the rows.
 */
function payCells(
  postings: Postings,
  { source, edition, concept }: { source: string; edition: string; concept: PayConcept },
): CellList<AdvertisedCell> {
  const unusual = concept === usualConcept.advertised ? {} : { concept };
  const groups = groupsOf(postings);
  return {
    length: groups.length,
    *[Symbol.iterator]() {
      for (const group of groups) {
        const { title, country, level, year } = postings.jobOf(group[0] ?? 0);
        yield {
          kind: "advertised",
          ...{ source, edition },
          ...{ title, country, level, year },
          ...unusual,
          ranges: payRanges(postings, group),
          corrections: correctionsOf(postings, group),
        };
      }
    },
  };
}

/** Postings that count, those of a cell together; jobs that differ in what a cell does not tell apart stand in one. */
function groupsOf(postings: Postings): Int32Array[] {
  const cells = new Map<string, number>();
  const cellOf = Int32Array.from(postings.rows.jobs, ({ title, country, level, year }) => {
    const key = [title, country, level, year].join("\t");
    const cell = cells.get(key) ?? cells.size;
    cells.set(key, cell);
    return cell;
  });
  const counted = function* (): Generator<[posting: number, cell: number]> {
    for (let posting = 0; posting < postings.length; posting++) {
      if (postings.setAside(posting) === "") yield [posting, cellOf[postings.jobId(posting)] ?? 0];
    }
  };
  const sizes = new Int32Array(cells.size);
  for (const [, cell] of counted()) sizes[cell] = (sizes[cell] ?? 0) + 1;
  const sorted = [...cells].toSorted(([a], [b]) => compareText(a, b)).map(([, cell]) => cell);
  // Where the next member of each cell goes, in one list of all.
  const next = new Int32Array(cells.size);
  let start = 0;
  for (const cell of sorted) {
    next[cell] = start;
    start += sizes[cell] ?? 0;
  }
  const members = new Int32Array(start);
  for (const [posting, cell] of counted()) {
    const place = next[cell] ?? 0;
    members[place] = posting;
    next[cell] = place + 1;
  }
  return sorted.flatMap((cell) => {
    const [size = 0, end = 0] = [sizes[cell], next[cell]];
    return size === 0 ? [] : members.subarray(end - size, end);
  });
}

function payRanges(postings: Postings, group: Int32Array): PayRange[] {
  const kinds = new Map<string, Map<string | number, PayRange>>();
  for (const posting of group) {
    const currency = postings.currency(posting);
    const { employer } = postings.jobOf(posting);
    const kind = `${currency} ${employer}`;
    const ranges = kinds.get(kind) ?? new Map<string | number, PayRange>();
    kinds.set(kind, ranges);
    const [first = 0, second] = postings.amounts(posting);
    const low = second === undefined ? first : Math.min(first, second);
    const high = second === undefined ? null : Math.max(first, second);
    const key = rangeKey(low, high);
    const known = ranges.get(key);
    const own = employer === "" ? {} : { employer };
    if (known === undefined) ranges.set(key, { currency, low, high, count: 1, ...own });
    else known.count++;
  }
  const ranges = [...kinds.values()].flatMap((known) => [...known.values()]);
  return ranges.sort(
    (a, b) =>
      compareText(a.currency, b.currency) ||
      a.low - b.low ||
      (a.high ?? Number.POSITIVE_INFINITY) - (b.high ?? Number.POSITIVE_INFINITY) ||
      compareText(a.employer ?? "", b.employer ?? ""),
  );
}

/** Amounts below this fit into one number together, which takes far less than a text. */
const fitting = 2 ** 26;

function rangeKey(low: number, high: number | null): string | number {
  const packs = (amount: number) => Number.isInteger(amount) && amount >= 0 && amount < fitting;
  if (high === null) return packs(low) ? -1 - low : `${low}`;
  return packs(low) && packs(high) ? low * fitting + high : `${low} ${high}`;
}

function correctionsOf(postings: Postings, group: Int32Array): AdvertisedCell["corrections"] {
  const relabelled = Iterator.from(group).filter(
    (posting) => postings.relabelledBy(posting) !== "",
  );
  const points = countBy(
    relabelled,
    (posting) => postings.relabelledBy(posting),
    (posting) => postings.amounts(posting).length,
  );
  return [...points]
    .map(([rule, payPoints]) => ({ rule, payPoints }))
    .toSorted((a, b) => compareText(a.rule, b.rule));
}

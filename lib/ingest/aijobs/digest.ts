import type { Correction } from "#lib/content/sources/corrections.ts";
import type { EditionReport } from "#lib/domain/import-report.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import type { Observation } from "../adapter.ts";
import { setAsideCounts } from "../set-aside.ts";
import { correct } from "./correct.ts";
import { pairRows } from "./pair-rows.ts";
import { payCells } from "./pay-cells.ts";
import { type Posting, posting } from "./posting.ts";
import type { IndexRow } from "./row.ts";

/** What the rows of one edition come to. */
export interface IndexDigest {
  postings: number;
  setAside: EditionReport["setAside"];
  corrections: EditionReport["corrections"];
  warnings: string[];
  /** To be read once. */
  observations: Iterable<Observation>;
  cells: AdvertisedCell[];
}

/**
 * From checked rows to pay cells: pairs the rows into postings, corrects, counts. Pure.
 * Pay points of the cells + rows set aside = rows given.
 */
export function digest(
  rows: readonly IndexRow[],
  edition: { source: string; label: string },
  corrections: readonly Correction[],
  ratesOf: (year: number) => Rates | null,
): IndexDigest {
  const { pairs, by } = pairRows(rows);
  const postings = correct(pairs.map(posting), corrections, ratesOf);
  const counts = corrections.map(({ id }) => ({ id, rows: rowsTouched(postings, id) }));
  const shuffled =
    by === "likeness"
      ? [
          "the rows are not in the publisher's order: ranges were put together from rows that are alike",
        ]
      : [];
  return {
    postings: postings.length,
    setAside: setAsideCounts(reasons(postings)),
    corrections: counts,
    warnings: [...shuffled, ...mismatches(counts, corrections, edition.label)],
    observations: postings.values().flatMap(observationsOf),
    cells: payCells(postings, { source: edition.source, edition: edition.label }),
  };
}

/** The reason of each row that does not count. */
function reasons(postings: readonly Posting[]): string[] {
  return postings.flatMap(({ rows, setAside }) =>
    setAside === null ? [] : rows.map(() => setAside),
  );
}

function rowsTouched(postings: readonly Posting[], id: string): number {
  return postings
    .filter(({ relabelledBy, setAside }) => relabelledBy === id || setAside === id)
    .reduce((sum, { rows }) => sum + rows.length, 0);
}

/** An expected count holds for the edition that it names; elsewhere nothing is expected. */
function mismatches(
  counts: IndexDigest["corrections"],
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

function observationsOf({ rows, about, currency, setAside }: Posting, at: number): Observation[] {
  return rows.map((row) => ({
    line: row.line,
    posting: at + 1,
    year: about.work_year,
    level: about.experience_level,
    employment: about.employment_type,
    title: about.job_title,
    country: about.company_location,
    amount: row.salary,
    currency,
    publishedCurrency: row.salary_currency === currency ? null : row.salary_currency,
    setAside,
  }));
}

import type { Correction } from "#lib/content/sources/corrections.ts";
import type { EditionReport } from "#lib/domain/import-report.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell, PayConcept } from "#lib/domain/pay-cell.ts";
import type { CellList, Observation } from "../adapter.ts";
import { Counts } from "../table/counts.ts";
import { correct } from "./correct.ts";
import { dollarLabels } from "./dollar-labels.ts";
import { pairRows, singleRows } from "./pair-rows.ts";
import { payCells } from "./pay-cells.ts";
import type { PostingRows } from "./posting-rows.ts";
import { Postings } from "./postings.ts";

/** What the rows of one edition come to. */
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

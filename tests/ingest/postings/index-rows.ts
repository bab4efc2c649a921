import fc from "fast-check";
import { levels } from "#lib/domain/level.ts";
import { type Job, PostingRows } from "#lib/ingest/postings/postings.ts";

/** A row of the index as tests write it. */
export interface IndexRow extends Job {
  line: number;
  salary: number;
}

/** A row of the index: a senior Data Engineer in the United States, except as given. */
export function indexRow(given: Partial<IndexRow> = {}): IndexRow {
  return {
    line: 2,
    year: 2025,
    level: "senior",
    employment: "FT",
    fullTime: true,
    employer: "",
    title: "Data Engineer",
    salary: 150_000,
    currency: "USD",
    country: "US",
    alike: "US 0 M",
    ...given,
  };
}

/** One row for each salary, in order, on the lines of a file. */
export function rowsOf(salaries: readonly number[], given: Partial<IndexRow> = {}): IndexRow[] {
  return salaries.map((salary, at) => indexRow({ ...given, line: at + 2, salary }));
}

/** The rows as a file of the index comes to them. */
export function inColumns(rows: readonly IndexRow[]): PostingRows {
  const columns = new PostingRows();
  for (const { line, salary, ...job } of rows) {
    columns.add({ line, job: columns.jobId(job), low: salary, high: null });
  }
  return columns;
}

const about = fc.record({
  year: fc.integer({ min: 2022, max: 2025 }),
  level: fc.constantFrom(...levels),
  fullTime: fc.constantFrom(true, true, true, false),
  title: fc.constantFrom("Data Engineer", "Analyst", 'Engineer, "Platform"', "Élève"),
  currency: fc.constantFrom("USD", "CAD", "EUR", "TWD"),
  country: fc.constantFrom("US", "CA", "EG", "TW"),
});

/** Files of the index: postings of one or two rows, one after the other. */
export const anyIndexRows: fc.Arbitrary<IndexRow[]> = fc
  .array(
    fc.tuple(
      about,
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 2 }),
    ),
    { maxLength: 60 },
  )
  .map((postings) =>
    postings
      .flatMap(([common, salaries]) =>
        rowsOf(
          salaries.toSorted((a, b) => b - a),
          common,
        ),
      )
      .map((row, at) => ({ ...row, line: at + 2 })),
  );

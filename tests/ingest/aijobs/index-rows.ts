import fc from "fast-check";
import { levels } from "#lib/domain/level.ts";
import type { IndexRow } from "#lib/ingest/aijobs/row.ts";

/** A row of the index: a senior Data Engineer in the United States, except as given. */
export function indexRow(given: Partial<IndexRow> = {}): IndexRow {
  return {
    line: 2,
    work_year: 2025,
    experience_level: "senior",
    employment_type: "FT",
    job_title: "Data Engineer",
    salary: 150_000,
    salary_currency: "USD",
    salary_in_usd: 150_000,
    employee_residence: "US",
    remote_ratio: 0,
    company_location: "US",
    company_size: "M",
    ...given,
  };
}

/** One row for each salary, in order, on the lines of a file. */
export function rowsOf(salaries: readonly number[], given: Partial<IndexRow> = {}): IndexRow[] {
  return salaries.map((salary, at) => indexRow({ ...given, line: at + 2, salary }));
}

const about = fc.record({
  work_year: fc.integer({ min: 2022, max: 2025 }),
  experience_level: fc.constantFrom(...levels),
  employment_type: fc.constantFrom("FT", "FT", "FT", "PT", "CT", ""),
  job_title: fc.constantFrom("Data Engineer", "Analyst", 'Engineer, "Platform"', "Élève"),
  salary_currency: fc.constantFrom("USD", "CAD", "EUR", "TWD"),
  company_location: fc.constantFrom("US", "CA", "EG", "TW"),
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

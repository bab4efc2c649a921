import { describe, expect, test } from "vitest";
import { pairRows } from "#lib/ingest/aijobs/pair-rows.ts";
import type { IndexRow } from "#lib/ingest/aijobs/row.ts";
import { indexRow, rowsOf } from "./index-rows.ts";

const salaries = (rows: readonly IndexRow[]) =>
  pairRows(rows).pairs.map((pair) => pair.map(({ salary }) => salary));

describe("pairRows", () => {
  test("makes one posting of two neighbours that are equal in everything but pay", () => {
    expect(salaries(rowsOf([180, 120, 170, 110]))).toEqual([
      [180, 120],
      [170, 110],
    ]);
  });

  test("leaves the last of an odd run alone", () => {
    expect(salaries(rowsOf([180, 120, 150]))).toEqual([[180, 120], [150]]);
  });

  test.for<Partial<IndexRow>>([
    { job_title: "Data Analyst" },
    { experience_level: "mid" },
    { employment_type: "CT" },
    { salary_currency: "CAD" },
    { employee_residence: "CA" },
    { remote_ratio: 100 },
    { company_location: "CA" },
    { company_size: "L" },
    { work_year: 2024 },
  ])("never pairs rows that differ in %o", (difference) => {
    const rows = [
      ...rowsOf([180, 120]),
      indexRow({ salary: 170 }),
      indexRow({ ...difference, salary: 110 }),
    ];
    expect(salaries(rows)).toEqual([[180, 120], [170], [110]]);
  });

  test("finds the postings of a shuffled file by likeness, each high end with a low one", () => {
    const titles = ["A", "B", "C", "D"];
    const highs = titles.map((title) => indexRow({ job_title: title, salary: 180 }));
    const lows = titles.map((title) => indexRow({ job_title: title, salary: 120 }));
    const { pairs, by } = pairRows([...highs, ...lows]);
    expect(by).toBe("likeness");
    expect(pairs.map((pair) => pair.map(({ salary }) => salary))).toEqual(
      titles.map(() => [180, 120]),
    );
  });

  test("finds the postings of a sorted file by likeness too", () => {
    const titles = ["A", "B", "C", "D"];
    const rows = [100, 101, 150, 151].flatMap((salary) =>
      titles.map((title) => indexRow({ job_title: title, salary })),
    );
    const twos = ["E", "F", "G", "H"].flatMap((title) => rowsOf([100, 101], { job_title: title }));
    const sorted = [...rows, ...twos].toSorted((a, b) => (a.job_title < b.job_title ? -1 : 1));
    const { pairs, by } = pairRows(sorted);
    expect(by).toBe("likeness");
    expect(pairs.slice(0, 2).map((pair) => pair.map(({ salary }) => salary))).toEqual([
      [151, 101],
      [150, 100],
    ]);
  });

  test("takes a file of single salaries for what it is", () => {
    const rows = ["A", "B", "C", "D", "E"].map((title) => indexRow({ job_title: title }));
    expect(pairRows([...rows, ...rows.slice(0, 1)])).toMatchObject({ by: "neighbour" });
    expect(pairRows([...rows, ...rows.slice(0, 1)]).pairs).toHaveLength(6);
  });
});

import { describe, expect, test } from "vitest";
import { pairRows } from "#lib/ingest/postings/pair-rows.ts";
import { secondRow } from "#lib/ingest/postings/postings.ts";
import { type IndexRow, inColumns, indexRow, rowsOf } from "./index-rows.ts";

function paired(given: readonly IndexRow[]) {
  const rows = inColumns(given);
  const found = pairRows(rows);
  const pairs = Array.from({ length: found.first.length }, (_, at) =>
    [found.first.at(at), secondRow(found, at)].flatMap((row) =>
      row === null ? [] : rows.amount(row),
    ),
  );
  return { pairs, by: found.by };
}
const salaries = (rows: readonly IndexRow[]) => paired(rows).pairs;

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
    { title: "Data Analyst" },
    { level: "mid" },
    { employment: "CT" },
    { currency: "CAD" },
    { alike: "US 100 M" },
    { country: "CA" },
    { year: 2024 },
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
    const highs = titles.map((title) => indexRow({ title, salary: 180 }));
    const lows = titles.map((title) => indexRow({ title, salary: 120 }));
    const { pairs, by } = paired([...highs, ...lows]);
    expect(by).toBe("likeness");
    expect(pairs).toEqual(titles.map(() => [180, 120]));
  });

  test("finds the postings of a sorted file by likeness too", () => {
    const titles = ["A", "B", "C", "D"];
    const rows = [100, 101, 150, 151].flatMap((salary) =>
      titles.map((title) => indexRow({ title, salary })),
    );
    const twos = ["E", "F", "G", "H"].flatMap((title) => rowsOf([100, 101], { title }));
    const sorted = [...rows, ...twos].toSorted((a, b) => (a.title < b.title ? -1 : 1));
    const { pairs, by } = paired(sorted);
    expect(by).toBe("likeness");
    expect(pairs.slice(0, 2)).toEqual([
      [151, 101],
      [150, 100],
    ]);
  });

  test("takes a file of single salaries for what it is", () => {
    const rows = ["A", "B", "C", "D", "E"].map((title) => indexRow({ title }));
    expect(paired([...rows, ...rows.slice(0, 1)])).toMatchObject({ by: "neighbour" });
    expect(paired([...rows, ...rows.slice(0, 1)]).pairs).toHaveLength(6);
  });
});

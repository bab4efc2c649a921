import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Correction, loadCorrections } from "#lib/content/sources/corrections.ts";
import type { Rates } from "#lib/domain/money.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";
import { digest } from "#lib/ingest/postings/digest.ts";
import {
  advertisedCellsFromCsv,
  advertisedCellsToCsv,
} from "#lib/ingest/shipped/advertised-csv.ts";
import { anyIndexRows, type IndexRow, inColumns, rowsOf } from "./index-rows.ts";

const edition = { source: "aijobs", label: "2025-12-31", concept: "base" as const };
const rates: Rates = { year: 2025, perUsd: { USD: 1, CAD: 1.4, EUR: 0.89 } };

function digestOf(rows: readonly IndexRow[], corrections = loadCorrections("aijobs")) {
  const digested = digest(inColumns(rows), true, edition, corrections, () => rates);
  return { ...digested, cells: [...digested.cells] };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("whatever the rows", () => {
  test("pay points and rows set aside are the rows given", () => {
    fc.assert(
      fc.property(anyIndexRows, (rows) => {
        const { cells, setAside } = digestOf(rows);
        const payPoints = sum(cells.map((cell) => payCellSize(cell).payPoints));
        expect(payPoints + sum(setAside.map(({ rows: count }) => count))).toBe(rows.length);
      }),
    );
  });

  test("every row is an observation of its own line, and a posting has at most two", () => {
    fc.assert(
      fc.property(anyIndexRows, (rows) => {
        const { observations, postings } = digestOf(rows);
        const kept = [...observations];
        expect(kept.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(
          rows.map(({ line }) => line),
        );
        const ends = Map.groupBy(kept, ({ posting }) => posting);
        expect(ends.size).toBe(postings);
        expect(Math.max(0, ...[...ends.values()].map((group) => group.length))).toBeLessThan(3);
      }),
    );
  });

  test("corrections change no amount", () => {
    fc.assert(
      fc.property(anyIndexRows, (rows) => {
        const published = new Map(rows.map(({ line, salary }) => [line, salary]));
        for (const { line, amount } of digestOf(rows).observations) {
          expect(amount).toBe(published.get(line));
        }
      }),
    );
  });

  test("the order of postings in the file does not change the cells", () => {
    fc.assert(
      fc.property(anyIndexRows, (rows) => {
        const byPosting = Map.groupBy(digestOf(rows).observations, ({ posting }) => posting);
        const lines = new Map(rows.map((row) => [row.line, row]));
        const reordered = [...byPosting.values()]
          .toReversed()
          .flatMap((ends) => ends.flatMap(({ line }) => lines.get(line) ?? []));
        const summary = (given: readonly IndexRow[]) =>
          digestOf(given, []).cells.map(({ ranges, ...key }) => ({
            ...key,
            payPoints: payCellSize({ ranges, ...key }).payPoints,
            total: sum(ranges.map(({ low, high, count }) => count * (low + (high ?? 0)))),
          }));
        expect(summary(reordered)).toEqual(summary(rows));
      }),
    );
  });

  test("shipped cells read back as they were", () => {
    fc.assert(
      fc.property(anyIndexRows, (rows) => {
        const { cells } = digestOf(rows);
        const text = advertisedCellsToCsv(cells);
        expect(advertisedCellsFromCsv(text, { source: "aijobs", edition: "2025-12-31" })).toEqual(
          cells,
        );
      }),
    );
  });
});

describe("a correction with an expected count", () => {
  const rule = (rows: number, label: string): Correction => ({
    id: "canadian-dollars",
    effect: "currency",
    reason: "because",
    countries: ["CA"],
    from: "USD",
    to: "CAD",
    years: {},
    expected: [{ edition: label, rows }],
  });
  const rows = rowsOf([150_000, 110_000], { country: "CA" });

  test("is silent where the count is met", () => {
    expect(digestOf(rows, [rule(2, "2025-12-31")]).warnings).toEqual([]);
  });

  test("warns where the edition that it names has another count", () => {
    expect(digestOf(rows, [rule(5, "2025-12-31")]).warnings).toEqual([
      "correction canadian-dollars touched 2 rows, corrections.yaml expects 5 in 2025-12-31",
    ]);
  });

  test("expects nothing of other editions", () => {
    expect(digestOf(rows, [rule(5, "2024-06-30")]).warnings).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { columnOrder } from "#lib/ingest/column-order.ts";

const expected = ["year", "title", "pay"];

describe("columnOrder", () => {
  test("says where each column stands", () => {
    expect(columnOrder("x.csv", ["pay", "year", " title "], expected)).toEqual([1, 2, 0]);
  });

  test.for<[string[], string]>([
    [["year", "title"], "column pay is missing"],
    [["year", "title", "pay", "bonus"], 'column "bonus" is unknown'],
    [["year", "title", "pay", "pay"], "column pay is there twice"],
    [["year", "title", "salary"], 'column pay is missing, column "salary" is unknown'],
  ])("refuses the header %j: %s", ([header, problem]) => {
    expect(() => columnOrder("x.csv", header, expected)).toThrow(
      `x.csv line 1: ${problem}; the header must be year,title,pay`,
    );
  });
});

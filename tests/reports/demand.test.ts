import { expect, test } from "vitest";
import { demandOf } from "#lib/reports/cell/intelligence/demand.ts";
import { seriesBook } from "#lib/reports/parts/series.ts";
import { cell, monthly, series } from "./own-content.ts";

const sector = "US:Software Development";

/** Demand where the sector's index ends so many months before that of all postings. */
function behind(months: number) {
  const book = seriesBook([
    series("postings-index", "US", "index", monthly(44, 128, -0.5)),
    series("sector-postings-index", sector, "index", monthly(44 - months, 90, -0.6)),
  ]);
  return demandOf(cell({}, { series: book }));
}

test.each([
  [11, false],
  [12, false],
  [13, true],
])(
  "a sector's index that ends %d months before that of all postings has ended: %s",
  (months, ended) => {
    expect(behind(months)?.ended !== null).toBe(ended);
    expect(behind(months)?.sector).toBe(ended ? null : "Software Development");
  },
);

test("nothing is known of demand without an index", () => {
  expect(demandOf(cell({}, { series: () => null }))).toBeNull();
});

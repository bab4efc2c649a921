import { expect, test } from "vitest";
import { unprojectedClaim } from "#lib/reports/cell/facts/wages.ts";
import { averageAnswer } from "#lib/reports/cell/faq/faq-pay.ts";
import { demandOf } from "#lib/reports/cell/intelligence/demand.ts";
import { outlookClaim } from "#lib/reports/cell/intelligence/outlook.ts";
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

test.each([
  [0.0004, "US", "staying about level from 2024 to 2034"],
  [-0.0004, "US", "staying about level from 2024 to 2034"],
  [0.0006, "US", "growing by 0.1%"],
  [-0.0006, "US", "shrinking by 0.1%"],
  [0.0004, "GB", "to stay about level from 2024 to 2034"],
  [-0.0006, "GB", "to shrink by 0.1%"],
])("an outlook of %d in %s is said as it is printed: %s", (value, code, said) => {
  const change = [{ period: "2024-2034", value }];
  const own = cell(
    { country: { ...cell().record.country, code } },
    {
      series: seriesBook([
        series("employment-change", "15-1252", "fraction", change),
        series("openings", "15-1252", "people", [{ period: "2024-2034", value: 900 }]),
      ]),
    },
  );
  expect(outlookClaim(own, "intelligence")?.text).toContain(said);
});

test.each([
  [900, ", with 900 openings a year."],
  [0, "from 2024 to 2034."],
])("%d openings a year, in thousands with a decimal, are said as far as known", (value, end) => {
  const own = cell(
    {},
    {
      series: seriesBook([
        series("employment-change", "15-1252", "fraction", [{ period: "2024-2034", value: 0.1 }]),
        series("openings", "15-1252", "people", [{ period: "2024-2034", value }]),
      ]),
    },
  );
  expect(outlookClaim(own, "intelligence")?.text.endsWith(end)).toBe(true);
});

test.each([
  [0.25, [], undefined],
  [0.251, [], "rose by 25.1% in 2024"],
  [0.251, cell().record.projections, undefined],
])(
  "wages that rose by %d leave pay unprojected, and the page says why: %#",
  (value, projections, said) => {
    const wages = series("average-wage-growth", "US", "fraction", [{ period: "2024", value }]);
    const text = unprojectedClaim(cell({ projections }, { series: seriesBook([wages]) }))?.text;
    if (said === undefined) expect(text).toBeUndefined();
    else expect(text).toContain(said);
  },
);

test("prices that rose too fast say why where no wages are known", () => {
  const prices = series("consumer-price-growth", "US", "fraction", [
    { period: "2023", value: 0.34 },
  ]);
  const wages = series("average-wage-growth", "US", "fraction", [{ period: "2024", value: 0.03 }]);
  const text = (...known: (typeof prices)[]) =>
    unprojectedClaim(cell({ projections: [] }, { series: seriesBook(known) }))?.text;
  expect(text(prices)).toContain("rose by 34.0% in 2023");
  expect(text(prices)).toMatch(/^Consumer prices /);
  expect(text(prices, wages)).toBeUndefined();
});

test("what the role pays is answered of the estimate's year too where no later one is projected", () => {
  const answered = (own: Parameters<typeof cell>[0]) =>
    averageAnswer(cell(own)).flatMap((claim) => claim?.id ?? []);
  expect(answered({ projections: [] })).toEqual(["faq.recorded", "faq.estimate"]);
  expect(answered({})).toEqual(["faq.projection", "faq.recorded"]);
});

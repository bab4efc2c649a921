import { expect, test } from "vitest";
import { seriesBook } from "#lib/reports/parts/series.ts";
import { standingFiguresView } from "#lib/reports/standing/standing-figures-view.ts";
import { backendCanada, estimate, record } from "./sample-cell.ts";

const series = seriesBook(
  [
    ["US", 1],
    ["CA", 1.2],
    ["EG", 8],
  ].map(([subject, value]) => ({
    ...{ series: "ppp", subject: `${subject}`, unit: "currency/international-dollar" },
    ...{ source: "world-bank", points: [{ period: "2024", value: Number(value) }] },
  })),
);
const inCanada = estimate({ country: "canada", currency: "CAD", mean: 160_000 });
const egypt = { ...backendCanada.country, slug: "egypt", code: "EG", currency: "USD" };

test("the tool's figures hold the same role elsewhere with what money buys, and never the country itself", () => {
  const figures = standingFiguresView(
    record(),
    [
      { country: record().country, estimates: [estimate()] },
      { country: backendCanada.country, estimates: [inCanada] },
    ],
    series,
  );
  expect(figures?.parityYear).toBe("2024");
  expect(figures?.places.map(({ country, parity, href }) => [country.slug, parity, href])).toEqual([
    ["canada", 1.2, "/salaries/backend-engineer/canada"],
  ]);
});

test("a factor is for a country's own money: where figures are in dollars what money buys is not known", () => {
  const figures = standingFiguresView(
    record(),
    [{ country: egypt, estimates: [inCanada] }],
    series,
  );
  expect(figures?.places[0]?.parity).toBeNull();
});

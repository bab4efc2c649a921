import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DotStripFigure } from "#components/charts/dot-strip.tsx";
import { TrendDrawing } from "#components/charts/trend-drawing.tsx";
import { trendLayout } from "#components/charts/trend-layout.ts";
import { YearsFigure } from "#components/charts/years-figure.tsx";
import { CellLines } from "#components/sections/cell-lines.tsx";
import type { Trend } from "#lib/domain/cell-page.ts";
import { backendEngineerUnitedStates } from "#tests/fixtures/cell-page.ts";

const projected = { kind: "projection", low80: 90, high80: 200, payPoints: null } as const;
const point = (year: number, mean: number): Trend["points"][number] => ({
  ...projected,
  ...{ year, mean, label: `${year}`, shown: `$${mean}`, bandShown: null },
});

test("an amount of the trend stands by its point, not at the end of its range, and above what was recorded", () => {
  const layout = trendLayout({
    caption: "Rising",
    ticks: [
      { value: 0, shown: "$0" },
      { value: 220, shown: "$220" },
    ],
    points: [
      { ...point(2025, 120), kind: "recorded", low80: null, high80: null },
      { ...point(2025, 100), kind: "estimate" },
      point(2026, 110),
    ],
  });
  const html = renderToStaticMarkup(<TrendDrawing layout={layout} />);
  const heightOf = (text: string) =>
    Number(new RegExp(`y="([\\d.]+)"[^>]*>\\${text}<`).exec(html)?.[1]);
  const [recorded, , last] = layout.points;
  expect(heightOf("$100")).toBe((recorded?.y ?? 0) - 10);
  expect(heightOf("$110")).toBe((last?.y ?? 0) - 10);
});

test("the dots of a strip have every amount in their table, the outer ones named as open", () => {
  const html = renderToStaticMarkup(
    <DotStripFigure
      strip={{
        ...{ from: 100_000, step: 10_000, counts: [3, 0, 12], each: 1, currency: "USD" },
        ...{ middle: { p25: 110_000, median: 120_000, p75: 125_000 }, caption: "C", note: "N" },
      }}
    />,
  );
  expect(html.match(/dot-stack/g)).toHaveLength(2);
  for (const range of ["under $110,000", ">$110,000<", "$120,000 or more"])
    expect(html).toContain(range);
  // Twelve dots, seven pixels apart, from the lowest at 96.
  expect(html).toContain('y2="18.9"');
});

test("rows of a list have as many columns, so that a saved table has them too", () => {
  const line = {
    ...{ href: null, figure: "$1", kind: "Official", band: "$1 to $2", confidence: null },
    bar: { low: "1%", width: "2%", mean: "1%", look: "band-high" },
  };
  const lines = [
    { ...line, name: "A", projection: "2026: $1" },
    { ...line, name: "B", projection: null },
  ];
  const html = renderToStaticMarkup(<CellLines lines={lines} />);
  expect(html.match(/class="cell-next"/g)).toHaveLength(2);
});

test("pay by years of work stands as a row a span, and its ranges on one scale", () => {
  const pay = backendEngineerUnitedStates.seniority.yearsOfWork;
  const html = renderToStaticMarkup(pay && <YearsFigure pay={pay} />);
  expect(html).toContain('<circle cx="18.3%"');
  expect(html).toContain('<rect x="61.7%" width="23.3%"');
  for (const { years, meanShown } of pay?.rows ?? []) {
    expect(html).toContain(years);
    expect(html).toContain(meanShown);
  }
});

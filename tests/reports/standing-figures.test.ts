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

test.each([39, 40, 41])("of %d countries elsewhere forty are offered", (count) => {
  const spreads = Array.from({ length: count }, (_, at) => ({
    country: { ...backendCanada.country, slug: `place-${at}` },
    estimates: [inCanada],
  }));
  expect(standingFiguresView(record(), spreads, series)?.places).toHaveLength(Math.min(count, 40));
});

test("percentiles that do not rise are no spread", () => {
  const places = (more: Partial<typeof inCanada>) =>
    standingFiguresView(
      record(),
      [{ country: backendCanada.country, estimates: [{ ...inCanada, ...more }] }],
      series,
    )?.places.length;
  const { p10, p25, p50, p75, p90 } = inCanada;
  expect(places({})).toBe(1);
  for (const alike of [{ p10: p25 }, { p25: p50 }, { p50: p75 }, { p75: p90 }])
    expect(places(alike)).toBe(0);
  expect(places({ p25: p10 })).toBe(0);
});

test("how far a country's regions lie apart stands beside its spread, where an office tells", () => {
  const own = record();
  const region = (name: string, mean: number) => ({
    ...{ source: "bls-oews", year: 2025, label: "15-1252 Software Developers", region: name },
    ...{ jobs: 100, mean, median: null, meanError: null, medianError: null },
  });
  const view = (...regions: ReturnType<typeof region>[]) =>
    standingFiguresView({ ...own, facts: { ...own.facts, regions } }, [], series)?.view;
  expect(view(region("Texas", 120_000), region("California", 173_000))?.regions).toEqual({
    text: "By region the official average runs from $120,000 in Texas to $173,000 in California",
    href: "/salaries/backend-engineer/united-states/regions",
  });
  expect(view(region("Texas", 120_000))?.regions).toBeNull();
  expect(view()?.regions).toBeNull();
  expect(view()?.elsewhereHref).toBe(
    "/where-do-i-stand?role=backend-engineer&country=united-states#elsewhere",
  );
});

test("a factor is for a country's own money: where figures are in dollars what money buys is not known", () => {
  const figures = standingFiguresView(
    record(),
    [{ country: egypt, estimates: [inCanada] }],
    series,
  );
  expect(figures?.places[0]?.parity).toBeNull();
});

test("the lead kind spreads as the page prints it, and estimated spreads show no more digits than their bands support", () => {
  const own = record();
  const { recorded } = own.facts;
  const answers = estimate({
    kind: "self-reported",
    mean: 180_123,
    low80: 165_001,
    high80: 197_009,
  });
  const figures = standingFiguresView({ ...own, kinds: [...own.kinds, answers] }, [], series);
  const spread = (kind: string) =>
    figures?.view.spreads.find((one) => one.kind === kind && one.level === "all");
  expect(spread("advertised")).toMatchObject({
    p10: recorded?.p10,
    p25: recorded?.p25,
    p50: recorded?.median,
    p75: recorded?.p75,
    p90: recorded?.p90,
  });
  const modelled = { ...answers, ownWeight: 0 };
  const without = standingFiguresView({ ...own, kinds: [...own.kinds, modelled] }, [], series);
  // A kind of which the cell has no evidence would stand there as a rival of the headline.
  expect(new Set(without?.view.spreads.map(({ kind }) => kind))).toEqual(new Set(["advertised"]));
  const { p10, p25, p50, p75, p90 } = spread("self-reported") ?? {};
  expect([p10, p25, p50, p75, p90].map((amount) => (amount ?? Number.NaN) % 1000)).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

test("where an office publishes no spread, its spread is called estimated and stands around its median", () => {
  const own = record();
  const recorded = own.facts.recorded;
  if (recorded === null) throw new Error("the sample has a recorded figure");
  const unpublished = { p10: null, p25: null, p75: null, p90: null, median: 150_000 };
  const figures = standingFiguresView(
    {
      ...own,
      kinds: [estimate({ kind: "official" })],
      facts: {
        ...own.facts,
        lead: { kind: "official", from: "recorded" },
        recorded: { ...recorded, kind: "official", ...unpublished },
      },
    },
    [],
    series,
  );
  expect(figures?.view.spreads[0]).toMatchObject({
    kindShown: "what an office counts (its spread estimated)",
    p50: 150_000,
  });
});

import { expect, test } from "vitest";
import { headlineLines, payOfCell } from "#lib/cli/explain-pay.ts";

const rates = { year: 2025, perUsd: { USD: 1, EUR: 0.8 } };
const facts = {
  currency: "EUR",
  lead: { kind: "advertised" as const, from: "estimate" as const },
  recorded: null,
  advertised: null,
};
const estimate = {
  ...{ kind: "advertised", level: "all", year: 2025, currency: "EUR", grade: "medium" },
  ...{ mean: 75_314, low80: 66_905, high80: 84_780, ownWeight: 0.2, postings: 15, payPoints: 29 },
};
const page = { indexable: true, facts, rates };

test("a figure is derived to what its page prints, at every level", () => {
  const estimates = [estimate, { ...estimate, level: "senior", mean: 81_520, ownWeight: 0 }];
  expect(headlineLines({ page, estimates })).toEqual([
    "Its own pieces weigh 20% in the estimate of €75,314, neighbouring roles, countries, levels and years 80%",
    "Rounded to what its 80% band (67,000 to 85,000) supports",
    "The page begins with €75,000",
  ]);
  expect(headlineLines({ page, estimates }, "senior").at(0)).toMatch(/^No advertised pay/);
  expect(headlineLines({ page, estimates }, "senior").at(-1)).toBe(
    "At this level the page prints €82,000",
  );
});

test("a recorded average that leads is printed to the unit", () => {
  const none = { payPoints: 0, share: 0, average: null };
  const recorded = {
    ...{ kind: "advertised" as const, statistic: "mean" as const, average: 70_500.4 },
    ...{ median: null, p10: null, p25: null, p75: null, p90: null, points: null, titles: [] },
    ...{ payPoints: 59, postings: 30, window: { from: 2024, to: 2025 } },
    levels: { entry: none, mid: none, senior: none, executive: none },
  };
  const leading = { ...facts, recorded, lead: { ...facts.lead, from: "recorded" as const } };
  expect(headlineLines({ page: { ...page, facts: leading }, estimates: [estimate] })).toEqual([
    "The plain mean of 59 pay points of 30 postings of 2024 to 2025, other currencies at the rates of 2025, is €70,500",
    "The page begins with €70,500",
  ]);
});

test("a pay cell says its own average, converted only where it has several currencies", () => {
  const year = 2025;
  const range = (currency: string, low: number, high: number | null, count: number) => ({
    ...{ currency, low, high, count },
  });
  const ranges = [range("USD", 50_000, 70_000, 2), range("USD", 100_000, null, 1)];
  expect(payOfCell({ statistics: { ranges }, year }, "EUR", rates, () => rates)).toBe("$68,000");
  const mixed = [range("USD", 100_000, null, 1), range("EUR", 40_000, null, 1)];
  expect(payOfCell({ statistics: { ranges: mixed }, year }, "EUR", rates, () => rates)).toBe(
    "€60,000",
  );
  const office = { currency: "EUR", mean: null, p50: 41_000 };
  expect(payOfCell({ statistics: office, year }, "EUR", rates, () => rates)).toBe(
    "€41,000 (median)",
  );
  // Answers are converted at the rate of their own year, not of the release's.
  const answers = { currency: "USD", meanLog: Math.log(50_000), varianceLog: 0 };
  const before = () => ({ year: 2024, perUsd: { USD: 1, EUR: 0.9 } });
  expect(payOfCell({ statistics: answers, year: 2024 }, "EUR", rates, before)).toBe(
    "$50,000, €45,000 at 0.9000",
  );
});

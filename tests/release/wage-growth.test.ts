import { expect, test } from "vitest";
import { wageGrowthOf } from "#lib/release/input/wage-growth.ts";

test("yearly points stand as they are, months are averaged over their year", () => {
  const series = [
    {
      series: "labour-cost-wage-growth",
      subject: "DE",
      unit: "fraction" as const,
      source: "eurostat",
      points: [{ period: "2024", value: 0.05 }],
    },
    {
      series: "posted-wage-growth",
      subject: "US",
      unit: "fraction" as const,
      source: "indeed",
      points: [
        { period: "2025-11", value: 0.02 },
        { period: "2025-12", value: 0.04 },
        { period: "2026-01", value: 0.01 },
      ],
    },
    {
      series: "consumer-price-growth",
      subject: "EG",
      unit: "fraction" as const,
      source: "world-bank",
      points: [{ period: "2023", value: 0.34 }],
    },
  ];
  expect(wageGrowthOf(series)).toEqual([
    { country: "DE", year: 2024, kind: "official", source: "eurostat", growth: 0.05 },
    { country: "US", year: 2025, kind: "advertised", source: "indeed", growth: 0.03 },
    { country: "US", year: 2026, kind: "advertised", source: "indeed", growth: 0.01 },
    { country: "EG", year: 2023, kind: "prices", source: "world-bank", growth: 0.34 },
  ]);
});

test("other series are no wage growth", () => {
  const postings = { series: "postings-index", subject: "US", unit: "index" as const };
  expect(
    wageGrowthOf([{ ...postings, source: "indeed", points: [{ period: "2025-01", value: 98 }] }]),
  ).toEqual([]);
});

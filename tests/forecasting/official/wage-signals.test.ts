import { describe, expect, it } from "vitest";
import type { ReferenceSeries } from "#lib/domain/reference.ts";
import { newestSignal, wageSignals } from "#lib/forecasting/official/wage-signals.ts";

const series: ReferenceSeries[] = [
  {
    series: "posted-wage-growth",
    subject: "US",
    unit: "fraction",
    source: "indeed-hiring-lab",
    points: [
      { period: "2022-02", value: 0.09 },
      { period: "2024-02", value: 0.031 },
      { period: "2024-03", value: 0.03 },
    ],
  },
  {
    series: "consumer-price-growth",
    subject: "US",
    unit: "fraction",
    source: "world-bank",
    points: [{ period: "2021", value: 0.047 }],
  },
  {
    series: "ppp",
    subject: "US",
    unit: "currency/international-dollar",
    source: "world-bank",
    points: [{ period: "2021", value: 1 }],
  },
];
const signals = wageSignals(series);

describe("what was known of wages when an edition came out", () => {
  it("is posted wages thirty days after their month", () => {
    const known = { country: "US", reference: "2023-05-31" };
    expect(newestSignal(signals, { ...known, knownOn: "2024-04-03" })?.until).toBe("2024-02-29");
    expect(newestSignal(signals, { ...known, knownOn: "2024-04-30" })?.until).toBe("2024-03-31");
  });

  it("is prices before anybody had published posted wages", () => {
    const edition = { country: "US", reference: "2021-05-31", knownOn: "2022-03-31" };
    expect(newestSignal(signals, edition)).toMatchObject({ kind: "prices", growth: 0.047 });
    expect(newestSignal(signals, { ...edition, knownOn: "2022-12-08" })?.kind).toBe("posted");
  });

  it("is nothing that reaches less than three months beyond the edition's figures", () => {
    const edition = { country: "US", reference: "2021-10-31", knownOn: "2022-03-31" };
    expect(newestSignal(signals, edition)).toBeNull();
  });

  it("is nothing of another country", () => {
    const edition = { country: "SI", reference: "2021-05-31", knownOn: "2022-03-31" };
    expect(newestSignal(signals, edition)).toBeNull();
  });
});

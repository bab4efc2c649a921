import { describe, expect, test } from "vitest";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import { officeEstimates } from "#lib/forecasting/pay/office-estimates.ts";
import { outsideOf } from "#lib/forecasting/pay/printed-band.ts";
import { simulatedMarket } from "./simulated-pay.ts";

const market = simulatedMarket(3);
const [country] = market.countries;
const [own, held] = market.roles;
if (!country || !own || !held) throw new Error("none");

const cell = (title: string, mean: number): OfficialCell => ({
  kind: "official",
  source: "office",
  edition: "2025",
  title,
  country: country.code,
  year: 2025,
  region: null,
  currency: country.currency,
  jobs: null,
  mean,
  p10: mean * 0.7,
  p25: mean * 0.8,
  p50: mean * 0.9,
  p75: mean * 1.1,
  p90: mean * 1.4,
  meanError: 0.02,
  medianError: null,
});
const input: ForecastInput = {
  ...market,
  cells: [cell("1 Nurses", 50_000), cell("2 Sales workers", 30_000)],
  titleRoles: [
    { source: "office", title: "1 Nurses", roles: [own.slug], wider: false },
    { source: "office", title: "2 Sales workers", roles: [own.slug, held.slug], wider: true },
  ],
};
const printing = {
  outside: outsideOf(
    { yearlyVariance: 0 },
    { "self-reported": { variance: 0 }, official: { variance: 0 } },
  ),
  readIn: 2026,
};
const estimates = officeEstimates(input, printing).map(({ estimate }) => estimate);

describe("officeEstimates(...)", () => {
  test("gives a role the office's own figure of it, never that of a group", () => {
    expect(estimates.filter(({ role }) => role === own.slug)).toMatchObject([
      { mean: 50_000, seLog: 0.02, ownWeight: 1 },
    ]);
  });

  test("spreads a median by the tenths that the office gives beside it", () => {
    const tenths = { mean: null, p50: 70_000, p10: 40_000, p90: 96_000 };
    const [estimate] = officeEstimates(
      { ...input, cells: [{ ...cell("1 Nurses", 0), ...tenths, p25: null, p75: null }] },
      printing,
    ).map((one) => one.estimate);
    expect(estimate).toMatchObject({ mean: 70_000, p10: 40_000, p50: 70_000, p90: 96_000 });
    expect(estimate?.p25).toBeGreaterThan(40_000);
    // A borrowed quartile of another width would stand at 85,900.
    expect(estimate?.p75).toBeCloseTo(70_000 * (96 / 70) ** (0.205 / 0.385), 0);
  });

  test("borrows the width of another office's spread, and not the steps of its pay scale", () => {
    const abroad = market.countries.find(({ code }) => code !== country.code);
    if (abroad === undefined) throw new Error("the market has several countries");
    const scale = { ...cell("1 Nurses", 50_000), p75: 70_000, p90: 70_000 };
    const alone = { p10: null, p25: null, p50: null, p75: null, p90: null };
    const lone = { ...cell("1 Nurses", 50_000), ...alone, country: abroad.code };
    const [borrowing] = officeEstimates({ ...input, cells: [scale, lone] }, printing)
      .map(({ estimate }) => estimate)
      .filter(({ country: slug }) => slug === abroad.slug);
    const [median, upper, top] = [borrowing?.p50, borrowing?.p75, borrowing?.p90].map((one) =>
      Math.log(one ?? Number.NaN),
    );
    // Half way between the top tenth itself and 0.526 of the way to it, as in a normal law.
    expect(((upper ?? 0) - (median ?? 0)) / ((top ?? 0) - (median ?? 0))).toBeCloseTo(0.763, 2);
  });

  test("gives a role that is counted within a group alone the group's, with the error of taking it for the role", () => {
    const [group, ...more] = estimates.filter(({ role }) => role === held.slug);
    expect(more).toEqual([]);
    expect(group).toMatchObject({ mean: 30_000, ownWeight: 0 });
    expect(group?.seLog).toBeCloseTo(Math.hypot(0.02, 0.17), 12);
  });
});

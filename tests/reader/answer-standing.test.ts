import { describe, expect, test } from "vitest";
import type { PaySpread, StandingView } from "#lib/domain/standing.ts";
import { type AskedStanding, answerStanding } from "#lib/reader/answer-standing.ts";

function spread(kind: PaySpread["kind"], level: PaySpread["level"], middle: number): PaySpread {
  return {
    kind,
    kindShown: kind,
    level,
    mean: middle * 1.05,
    low80: middle * 1.0,
    high80: middle * 1.1,
    p10: middle * 0.7,
    p25: middle * 0.83,
    p50: middle,
    p75: middle * 1.2,
    p90: middle * 1.45,
  };
}

const view: StandingView = {
  currency: "USD",
  spreads: [
    spread("advertised", "all", 180_000),
    spread("advertised", "senior", 200_000),
    spread("official", "all", 140_000),
  ],
  levels: [{ level: "all", name: "All levels" }],
  rates: { year: 2025, perUsd: { USD: 1, EUR: 0.9 } },
  playbookHref: "/playbook",
  elsewhereHref: "/elsewhere",
  regions: null,
};

function ask(text: string, choices: Partial<AskedStanding> = {}) {
  return answerStanding({ text, currency: "USD", period: null, level: "all", ...choices }, view);
}

describe("the reader's own pay", () => {
  test("stands against each kind apart, the page's own first", () => {
    const answer = ask("$180,000");
    if (answer.outcome !== "standing") throw new Error(answer.outcome);
    expect(answer.kinds.map(({ spread: { kind }, low }) => [kind, low.percentile])).toEqual([
      ["advertised", 50],
      ["official", 81],
    ]);
  });

  test("is held against its level where the kind knows levels, else against all", () => {
    const answer = ask("$180,000", { level: "senior" });
    if (answer.outcome !== "standing") throw new Error(answer.outcome);
    expect(answer.kinds.map(({ spread: { level } }) => level)).toEqual(["senior", "all"]);
    expect(answer.kinds[0]?.low.percentile).toBeLessThan(50);
  });

  test("of another currency goes through the year's rates", () => {
    const answer = ask("162.000 €");
    expect(answer).toMatchObject({ outcome: "standing", pay: { low: 180_000 } });
  });

  test("by the hour counts 2,080 hours a year", () => {
    expect(ask("86.54 an hour")).toMatchObject({ pay: { low: 86.54 * 2080 } });
    expect(ask("86.54", { period: "hour" })).toMatchObject({ pay: { low: 86.54 * 2080 } });
  });

  test("a range has a place for each end", () => {
    const answer = ask("150k-200k");
    if (answer.outcome !== "standing") throw new Error(answer.outcome);
    const [advertised] = answer.kinds;
    expect(advertised?.low.percentile).toBeLessThan(advertised?.high.percentile ?? 0);
  });

  test("that is no year's pay is asked back", () => {
    expect(ask("15,000")).toEqual({
      outcome: "ask-period",
      amount: 15_000,
      currency: "USD",
      periods: ["month", "week"],
    });
    expect(ask("15,000 a month").outcome).toBe("standing");
    expect(ask("12").outcome).toBe("ask-period");
  });

  test("that may be two amounts is asked back", () => {
    expect(ask("6.500k")).toEqual({ outcome: "ask-amount", amounts: [6500, 6_500_000] });
  });

  test("in a currency without a rate is refused in words", () => {
    expect(ask("90,000", { currency: "XAF" })).toEqual({
      outcome: "unread",
      reason: "No exchange rate of 2025 is held for XAF.",
    });
  });
});

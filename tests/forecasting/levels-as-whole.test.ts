import { describe, expect, test } from "vitest";
import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import { levelsAsWhole } from "#lib/forecasting/pay/levels-as-whole.ts";
import { spreadLevels } from "#lib/release/facts/level-spreads.ts";
import { logMeanOf } from "#lib/statistics/mean-of-percentiles.ts";
import { mixturePercentiles, type Percentiles } from "#lib/statistics/mixture-percentiles.ts";

const none = { payPoints: 0, share: 0, average: null };
const noLevels = { entry: none, mid: none, senior: none, executive: none };

const estimate = (
  level: Estimate["level"],
  share: number,
  [p10, p25, p50, p75, p90]: Percentiles,
): Estimate => ({
  ...{ role: "researcher", country: "aa", kind: "advertised", level, year: 2025, currency: "GBP" },
  ...{ mean: p50, low80: p50 * 0.9, high80: p50 * 1.1, p10, p25, p50, p75, p90, seLog: 0.1 },
  ...{ ownWeight: 0.2, grade: "low", share, postings: 0, payPoints: 0, advertised: null },
});

// Research Scientist in the United Kingdom as once printed: low tenth and low quarter of the whole below those of each level.
const whole = estimate("all", 1, [44, 54, 94, 138, 164]);
const levels = [
  estimate("entry", 0.1, [49, 61, 75, 87, 102]),
  estimate("mid", 0.4, [47, 57, 68, 93, 133]),
  estimate("senior", 0.5, [92, 111, 133, 162, 193]),
];
const logs = ({ p10, p25, p50, p75, p90 }: Estimate): Percentiles => [
  ...([Math.log(p10), Math.log(p25), Math.log(p50), Math.log(p75), Math.log(p90)] as const),
];

describe("levelsAsWhole(whole, levels)", () => {
  const moved = levelsAsWhole(whole, levels);

  test("gives levels that hold each percentile of the whole between them", () => {
    for (const figure of ["p10", "p25", "p50", "p75", "p90"] as const) {
      const own = moved.map((level) => level[figure]);
      expect(Math.min(...own)).toBeLessThanOrEqual(whole[figure]);
      expect(Math.max(...own)).toBeGreaterThanOrEqual(whole[figure]);
    }
  });

  test("keeps averages and the order of percentiles and of levels", () => {
    expect(moved.map(({ mean }) => mean)).toEqual(levels.map(({ mean }) => mean));
    for (const level of moved) expect(logs(level)).toEqual(logs(level).toSorted((a, b) => a - b));
    expect((moved[0]?.p10 ?? 0) > (moved[1]?.p10 ?? 0)).toBe(true);
  });

  test("leaves levels alone that spread as the whole does", () => {
    const [p10, p25, p50, p75, p90] = mixturePercentiles(
      levels.map((level) => ({ weight: level.share, percentiles: logs(level) })),
    ).map(Math.exp) as unknown as Percentiles;
    const same = levelsAsWhole(estimate("all", 1, [p10, p25, p50, p75, p90]), levels);
    same.forEach((level, k) => {
      expect(level.p10).toBeCloseTo(levels[k]?.p10 ?? 0, 1);
      expect(level.p90).toBeCloseTo(levels[k]?.p90 ?? 0, 1);
    });
  });

  const mixture = mixturePercentiles(
    levels.map((level) => ({ weight: level.share, percentiles: logs(level) })),
  );
  const higher = (by: number) => {
    const [p10, p25, p50, p75, p90] = mixture.map((log) => Math.exp(log) * by);
    return estimate("all", 1, [p10 ?? 0, p25 ?? 0, p50 ?? 0, p75 ?? 0, p90 ?? 0]);
  };

  test.each([0.9, 1.1])("goes halfway to a whole that spreads %f times as high", (by) => {
    levelsAsWhole(higher(by), levels).forEach((level, k) => {
      expect(level.p25 / (levels[k]?.p25 ?? 0)).toBeCloseTo(Math.sqrt(by), 3);
      expect(level.p90 / (levels[k]?.p90 ?? 0)).toBeCloseTo(Math.sqrt(by), 3);
    });
  });

  test("goes on only until no percentile of the whole lies outside of those of its levels", () => {
    const far = higher(1.9);
    const holds = (back: number) =>
      (["p10", "p25", "p50", "p75", "p90"] as const).every(
        (figure) =>
          Math.max(...levelsAsWhole(far, levels).map((level) => level[figure] / back)) >=
          far[figure],
      );
    expect(holds(1)).toBe(true);
    expect(holds(1.9 ** (1 / 20))).toBe(false);
  });

  test("leaves no level with percentiles whose average lies over a fifth, in logs, below its own", () => {
    const wide = estimate("all", 1, [4, 8, 94, 138, 600]);
    const low = levelsAsWhole(wide, levels).map((level) => ({
      average: Math.exp(logMeanOf(logs(level))) / level.mean,
      top: level.p90 / (levels.find((own) => own.level === level.level)?.p90 ?? 0),
    }));
    expect(Math.min(...low.map(({ average }) => average))).toBeCloseTo(Math.exp(-0.2), 2);
    expect(low[0]?.top).toBeGreaterThan(1);
  });

  test("counts no level in the mixture that readers do not see, and moves its pay with the others", () => {
    const executive = estimate("executive", 0.05, [200, 240, 300, 380, 500]);
    const [, , senior, moving] = levelsAsWhole(whole, [...levels, executive]);
    expect(senior).toEqual(moved[2]);
    expect(moving?.p50).not.toBe(300);
  });
});

describe("spreadLevels(estimates, factsOf)", () => {
  const recorded = {
    ...{ average: 104, median: 80, p10: 40, p25: 60, p75: 140, p90: 190 },
    ...{ kind: "advertised", statistic: "mean", payPoints: 60, postings: 40, points: null },
    ...{ window: { from: 2024, to: 2025 }, titles: [], levels: noLevels },
  } satisfies RecordedFacts;
  const spread = (from: "recorded" | "estimate") =>
    spreadLevels(
      [whole, ...levels],
      new Map([["researcher/aa", { lead: { kind: "advertised", from }, recorded }]]),
    );

  test("spreads levels as what is recorded where that leads, at the level of the estimate", () => {
    const asRecorded = levelsAsWhole(
      {
        ...whole,
        p10: (40 / 104) * 94,
        p25: (60 / 104) * 94,
        p50: (80 / 104) * 94,
        p75: (140 / 104) * 94,
        p90: (190 / 104) * 94,
      },
      levels,
    );
    expect(spread("recorded")).toEqual([whole, ...asRecorded]);
  });

  test("takes the whole wherever it stands among its levels", () => {
    const moved = levelsAsWhole(whole, levels);
    expect(spreadLevels([...levels, whole], new Map())).toEqual([...moved, whole]);
  });

  test("spreads them as the estimate where that leads", () => {
    expect(spread("estimate")).toEqual([whole, ...levelsAsWhole(whole, levels)]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCrossedEffects } from "#lib/statistics/crossed-effects.ts";
import type { Components, EffectRow, Layout } from "#lib/statistics/effect-rows.ts";
import { predictEffect } from "#lib/statistics/predict-effects.ts";
import { tableResponse } from "./crossed-table.ts";

const samplingVariance = 0.0005;
const roles = 8;
const countries = 6;

/** Roles by countries by two years, a fifth of it missing. */
const rows: EffectRow[] = [];
const blocks = new Map<string, number>();
for (let i = 1; i <= roles; i++)
  for (let j = 1; j <= countries; j++)
    for (const t of [1, 2]) {
      if ((i * 7 + j * 3 + t) % 5 === 0) continue;
      const key = `${i} ${j}`;
      blocks.set(key, blocks.get(key) ?? blocks.size);
      rows.push({
        response: tableResponse(i, j, t),
        variance: samplingVariance,
        columns: [i - 1, roles + j - 1, roles + countries + t - 1],
        values: [1, 1, 1],
        block: blocks.get(key) ?? 0,
        blockKind: 0,
        kind: 0,
      });
    }
const layout: Layout = {
  groups: [roles, countries],
  fixed: 2,
  kinds: 1,
  blockKinds: 1,
  blockEffects: true,
};
const fit = fitCrossedEffects(rows, layout, { tolerance: 1e-7 });

describe("fitCrossedEffects", () => {
  // R 4.2, lme4: d <- subset(expand.grid(t=1:2, j=1:6, i=1:8), (i*7 + j*3 + t) %% 5 != 0)
  // d$y <- 11 + 0.1*(d$t==2) + 0.3*sin(3*d$i) + 0.4*cos(5*d$j) + 0.2*sin(11*d$i*d$j) + 0.2*sin(17*d$i+29*d$j+31*d$t)
  // m <- lmer(y ~ 0 + factor(t) + (1|i) + (1|j) + (1|factor(paste(i,j))), d); VarCorr(m); fixef(m); ranef(m)
  it("finds the REML variances of lme4, which holds row and sampling variance together", () => {
    expect(fit.components.effects[0]).toBeCloseTo(0.0299909833, 5);
    expect(fit.components.effects[1]).toBeCloseTo(0.0783248098, 5);
    expect(fit.components.blocks[0]).toBeCloseTo(0.042436329, 5);
    expect((fit.components.residuals[0] ?? 0) + samplingVariance).toBeCloseTo(0.0016961306, 6);
  });

  it("finds its fixed and crossed effects", () => {
    const [first, second, third] = fit.coefficients;
    expect(first).toBeCloseTo(0.033813, 4);
    expect(second).toBeCloseTo(-0.0593052, 4);
    expect(third).toBeCloseTo(0.1099135, 4);
    expect(fit.coefficients[roles + 1]).toBeCloseTo(-0.3648647, 4);
    expect(fit.coefficients[roles + countries]).toBeCloseTo(11.0042391, 4);
    expect(fit.coefficients[roles + countries + 1]).toBeCloseTo(11.1127416, 4);
  });

  it("arrives at the same variances from another start", () => {
    const start: Components = { effects: [1, 0.001], blocks: [0.5], residuals: [0.001] };
    const again = fitCrossedEffects(rows, layout, { start, tolerance: 1e-7 });
    expect(again.components.blocks[0]).toBeCloseTo(fit.components.blocks[0] ?? 0, 5);
    expect(again.components.effects[0]).toBeCloseTo(fit.components.effects[0] ?? 0, 5);
  });

  it("refuses fixed columns that say the same", () => {
    const twice = rows.map((row) => ({ ...row, columns: [0, 1], values: [1, 1] }));
    const bad: Layout = { ...layout, groups: [], fixed: 2, blockEffects: false };
    expect(() => fitCrossedEffects(twice, bad)).toThrow(/not positive definite/);
  });
});

describe("predictEffect", () => {
  const components: Components = { effects: [0.02, 0.1], blocks: [0.02], residuals: [0.005] };
  /** One role and country observed with a given mean and variance beside all others. */
  const predict = (response: number, variance: number) => {
    const own: EffectRow = {
      response,
      variance,
      columns: [0, roles, roles + countries],
      values: [1, 1, 1],
      block: 999,
      blockKind: 0,
      kind: 0,
    };
    const others = rows.filter(({ columns: [i, j] }) => i !== 0 || j !== roles);
    const solution = fitCrossedEffects([...others, own], layout, { fixed: components });
    const block = solution.blocks.at(-1);
    const unobserved = { columns: own.columns, values: own.values, kind: 0, blockKind: 0 };
    return {
      observed: predictEffect(solution, { ...unobserved, block, row: 0 }),
      group: predictEffect(solution, unobserved),
    };
  };

  it("lies between the group and the cell's own mean, nearer to its own the more it rests on", () => {
    const weak = predict(12, 0.05).observed;
    const strong = predict(12, 0.005).observed;
    const { group } = predict(12, 1e6);
    expect(group.value).toBeLessThan(weak.value);
    expect(weak.value).toBeLessThan(strong.value);
    expect(strong.value).toBeLessThan(12);
    expect(weak.ownWeight).toBeLessThan(strong.ownWeight);
  });

  it("never has a wider interval with more evidence, variances fixed", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 9, max: 13, noNaN: true }),
        fc.double({ min: 0.0001, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (response, variance, times) => {
          const less = predict(response, variance).observed.variance;
          const more = predict(response, variance / times).observed.variance;
          expect(more).toBeLessThanOrEqual(less + 1e-12);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("keeps less of a year's own deviation the less it persists", () => {
    const solution = fitCrossedEffects(rows, layout, { fixed: components });
    const block = solution.blocks[0];
    const target = { columns: [0, roles, 14], values: [1, 1, 1], kind: 0, blockKind: 0, block };
    const errors = [1, 0.6, 0.3].map(
      (persistence) => predictEffect(solution, { ...target, row: 0, persistence }).variance,
    );
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
  });
});

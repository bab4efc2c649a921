import { describe, expect, it } from "vitest";
import { inverseMatrix } from "#lib/statistics/inverse-matrix.ts";
import { type LocalLayout, type LocalRow, prepareRows } from "#lib/statistics/local-blocks.ts";
import { solveLocal } from "#lib/statistics/local-effects.ts";
import { fitLocalEffects } from "#lib/statistics/local-reml.ts";
import { predictLocal } from "#lib/statistics/predict-local.ts";
import { tableResponse } from "./crossed-table.ts";

const roles = 8;
const countries = 6;

/** Roles by countries by two years, a fifth of it missing: the table of crossed-effects.test.ts. */
const table: LocalRow[] = [];
for (let i = 1; i <= roles; i++)
  for (let j = 1; j <= countries; j++)
    for (const t of [1, 2]) {
      if ((i * 7 + j * 3 + t) % 5 === 0) continue;
      table.push({
        response: tableResponse(i, j, t),
        variance: 0.0005,
        columns: [i - 1, roles + j - 1, roles + countries + t - 1],
        values: [1, 1, 1],
        local: [
          { component: 0, id: `cell ${i} ${j}`, weight: 1 },
          { component: 1, id: `year ${i} ${j} ${t}`, weight: 1 },
        ],
      });
    }
const layout: LocalLayout = {
  groups: [
    { size: roles, precision: null },
    { size: countries, precision: null },
  ],
  fixed: 2,
  pools: [0, 1],
  poolWeight: 0,
};

describe("fitLocalEffects", () => {
  // R 4.2, lme4: as in crossed-effects.test.ts.
  it("finds the REML variances of lme4, which holds row and sampling variance together", () => {
    const { variances } = fitLocalEffects(table, layout, { tolerance: 1e-6 });
    expect(variances.effects[0]).toBeCloseTo(0.0299909833, 3);
    expect(variances.effects[1]).toBeCloseTo(0.0783248098, 3);
    expect(variances.local[0]).toBeCloseTo(0.042436329, 3);
    expect((variances.local[1] ?? 0) + 0.0005).toBeCloseTo(0.0016961306, 5);
  });

  it("draws the variances of one pool together, wholly where the pool's weight is great", () => {
    const split = table.map((row) => ({
      ...row,
      local: row.local.map((one) => ({
        ...one,
        component: one.component === 0 ? Number(one.id.split(" ")[2]) - 1 : countries,
      })),
    }));
    const pools = [...Array.from({ length: countries }, () => 0), 1];
    const spreadOf = (poolWeight: number) => {
      const { local } = fitLocalEffects(split, { ...layout, pools, poolWeight }).variances;
      const own = local.slice(0, countries);
      return Math.log(Math.max(...own) / Math.min(...own));
    };
    expect(spreadOf(3)).toBeLessThan(spreadOf(0.5));
    expect(spreadOf(1e6)).toBeLessThan(0.01);
  });
});

describe("predictLocal", () => {
  /** Two roles that are alike, a group that is a mixture of both, and one that is of the first alone. */
  const correlation = Float64Array.of(1, 0.6, 0.6, 1);
  const rows: LocalRow[] = [
    row(1.0, 0.02, [1, 0], [["a", 1]]),
    row(1.4, 0.05, [0, 1], [["b", 1]]),
    row(
      0.9,
      0.03,
      [0.5, 0.5],
      [
        ["a", 0.5],
        ["b", 0.5],
      ],
    ),
  ];
  const mixed: LocalLayout = {
    groups: [{ size: 2, precision: inverseMatrix(correlation, 2) }],
    fixed: 1,
    pools: [0],
    poolWeight: 0,
  };
  const variances = { effects: [0.3], local: [0.1] };
  const solution = solveLocal(prepareRows(rows, mixed), variances);

  it("is the best linear unbiased prediction that the whole covariance matrix gives", () => {
    // numpy: G = .3*[[1,.6],[.6,1]] + .1*I; Z = [[1,0],[0,1],[.5,.5]]; V = Z@G@Z.T + diag(.02,.05,.03); y = [1,1.4,.9]
    // b = 1'V^-1 y / 1'V^-1 1; value = b + G[0]@Z.T@V^-1@(y-b); and its mean squared error (Rao and Molina, 5.2.3).
    const { value, variance } = predictLocal(solution, {
      columns: [0, 2],
      values: [1, 1],
      local: [{ component: 0, id: "a", weight: 1 }],
    });
    expect(value).toBeCloseTo(0.950833333333, 8);
    expect(variance).toBeCloseTo(0.016833333333, 8);
  });

  it("takes an effect that no row has as its whole variance", () => {
    const known = predictLocal(solution, { columns: [0, 2], values: [1, 1], local: [] });
    const beside = predictLocal(solution, {
      columns: [0, 2],
      values: [1, 1],
      local: [{ component: 0, id: "elsewhere", weight: 0.5 }],
    });
    expect(beside.value).toBe(known.value);
    expect(beside.variance).toBeCloseTo(known.variance + 0.025, 10);
    expect([...beside.weights]).toEqual([]);
  });

  it("says how much each row of its block weighs", () => {
    const { weights } = predictLocal(solution, {
      columns: [0, 2],
      values: [1, 1],
      local: [{ component: 0, id: "a", weight: 1 }],
    });
    expect([...weights.keys()].toSorted()).toEqual([0, 1, 2]);
    expect(weights.get(0)).toBeGreaterThan(weights.get(1) ?? 1);
  });

  function row(
    response: number,
    variance: number,
    shares: readonly [number, number],
    cells: readonly (readonly [string, number])[],
  ): LocalRow {
    const columns = shares.flatMap((share, column) => (share === 0 ? [] : column));
    return {
      response,
      variance,
      columns: [...columns, 2],
      values: [...shares.filter((share) => share > 0), 1],
      local: cells.map(([id, weight]) => ({ component: 0, id, weight })),
    };
  }
});

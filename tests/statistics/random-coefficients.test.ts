import { describe, expect, it } from "vitest";
import { fitRandomCoefficients, type IndicatorRow } from "#lib/statistics/random-coefficients.ts";

const indices = Array.from({ length: 60 }, (_, i) => i);
const half = (i: number) => Math.floor(i / 7) % 2;
const weight = (i: number) => 1 + (i % 3) / 2;
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/** Two crossed factors, each row in one class of each. */
const crossed: IndicatorRow[] = indices.map((i) => {
  const a = i % 6;
  const b = Math.floor(i / 3) % 5;
  const response = rounded(
    10 + 0.5 * half(i) + Math.sin(a * 2.1) + 0.6 * Math.cos(b * 1.7) + 0.4 * Math.sin(i * i),
  );
  return { response, weight: weight(i), columns: [0, ...(half(i) ? [1] : []), 2 + a, 8 + b] };
});

/** Eight memberships that overlap, as languages do. */
const effects = [0.5, -0.3, 0.2, 0.4, -0.6, 0.1, 0, 0.3];
const memberships = (i: number) =>
  effects.flatMap((_, k) => ((i * 7 + k * k * 3 + Math.floor(i / 5)) % (k + 3) === 0 ? [k] : []));
const overlapping: IndicatorRow[] = indices.map((i) => ({
  response: rounded(
    10 +
      0.5 * half(i) +
      memberships(i).reduce((sum, k) => sum + (effects[k] ?? 0), 0) +
      0.3 * Math.sin(i * i),
  ),
  weight: weight(i),
  columns: [0, ...(half(i) ? [1] : []), ...memberships(i).map((k) => 2 + k)],
}));

describe("fitRandomCoefficients", () => {
  // R 4.2, lme4: i <- 0:59; a <- i %% 6; b <- (i %/% 3) %% 5; f <- (i %/% 7) %% 2
  // y <- round(10 + 0.5*f + sin(a*2.1) + 0.6*cos(b*1.7) + 0.4*sin(i*i), 6); w <- 1 + (i %% 3)/2
  // m <- lmer(y ~ f + (1|a) + (1|b), weights = w); VarCorr(m); fixef(m); sqrt(diag(vcov(m))); ranef(m)
  it("finds the REML variances, coefficients and errors that lme4 finds for crossed factors", () => {
    const fit = fitRandomCoefficients(crossed, 2, [6, 5], 1e-9);
    expect(fit.groupVariances[0]).toBeCloseTo(0.57992649, 5);
    expect(fit.groupVariances[1]).toBeCloseTo(0.17292669, 5);
    expect(fit.residualVariance).toBeCloseTo(0.12054896, 6);
    expect(fit.contrast([0]).value).toBeCloseTo(10.1819282, 5);
    expect(fit.contrast([1]).value).toBeCloseTo(0.37057957, 5);
    expect(fit.contrast([1]).standardError).toBeCloseTo(0.11352225, 5);
    expect(fit.coefficients[2 + 1]).toBeCloseTo(0.9170053, 4);
    expect(fit.coefficients[8 + 2]).toBeCloseTo(-0.566308, 4);
  });

  // R 4.2, mgcv: Z <- sapply(0:7, function(k) as.numeric(((i*7 + k*k*3 + i%/%5) %% (k+3)) == 0))
  // y <- round(10 + 0.5*f + Z %*% c(.5,-.3,.2,.4,-.6,.1,0,.3) + 0.3*sin(i*i), 6)
  // g <- gam(y ~ f + Z, paraPen = list(Z = list(diag(8))), method = "REML", weights = w)
  // coef(g); sqrt(diag(vcov(g))); gam.vcomp(g)
  it("finds what mgcv finds where a row has several coefficients of one group", () => {
    const fit = fitRandomCoefficients(overlapping, 2, [8], 1e-9);
    expect(Math.sqrt(fit.groupVariances[0] ?? 0)).toBeCloseTo(0.3372679, 4);
    expect(Math.sqrt(fit.residualVariance)).toBeCloseTo(0.2467031, 4);
    expect(fit.contrast([2 + 4]).value).toBeCloseTo(-0.596668, 4);
    expect(fit.contrast([2 + 4]).standardError).toBeCloseTo(0.0677172, 4);
  });

  it("gives a sum of coefficients the error of the sum, not the sum of errors", () => {
    const fit = fitRandomCoefficients(overlapping, 2, [8]);
    const sum = fit.contrast([2, 3]);
    const first = fit.contrast([2]);
    const second = fit.contrast([3]);
    expect(sum.value).toBeCloseTo(first.value + second.value, 10);
    // Columns 2 and 4 (k = 1 and 3) mark the same rows, so together they are known better than apart.
    const twins = fit.contrast([3, 5]);
    expect(twins.standardError).toBeLessThan(fit.contrast([3]).standardError);
    expect(sum.standardError).toBeLessThan(first.standardError + second.standardError);
  });

  it("draws a coefficient with one observation closer to zero than one with many", () => {
    const effect = (k: number) => (k % 2 === 0 ? 1 : -1);
    const many = indices.map((i) => ({
      response: effect(i % 6) + 2 * Math.sin(i * i),
      weight: 1,
      columns: [0, 1 + (i % 6)],
    }));
    const fit = fitRandomCoefficients(
      [...many, { response: 3, weight: 1, columns: [0, 7] }],
      1,
      [7],
    );
    const intercept = fit.contrast([0]).value;
    const meanOfFirst =
      many.reduce((sum, row) => sum + (row.columns[1] === 1 ? row.response : 0), 0) / 10;
    const kept = (column: number, mean: number) =>
      fit.contrast([column]).value / (mean - intercept);
    expect(kept(7, 3)).toBeGreaterThan(0);
    expect(kept(7, 3)).toBeLessThan(kept(1, meanOfFirst));
    expect(kept(1, meanOfFirst)).toBeLessThan(1);
  });

  it("does not depend on the order of the rows", () => {
    const forward = fitRandomCoefficients(crossed, 2, [6, 5]);
    const backward = fitRandomCoefficients(crossed.toReversed(), 2, [6, 5]);
    forward.coefficients.forEach((value, k) => {
      expect(backward.coefficients[k]).toBeCloseTo(value, 9);
    });
  });

  it("refuses fixed columns that say the same thing", () => {
    const rows = indices.map((i) => ({ response: i, weight: 1, columns: [0, 1] }));
    expect(() => fitRandomCoefficients(rows, 2, [])).toThrow(RangeError);
  });
});

import { expect, test } from "vitest";
import { surveyPay } from "#lib/release/facts/survey-pay.ts";
import { student80 } from "#lib/statistics/student.ts";
import { rates, survey } from "./sample.ts";

test("one cell has Cox's interval for a lognormal mean", () => {
  // R: m <- log(1e5); v <- .25; n <- 100
  //    exp(m + v/2 + c(0, -1, 1) * qt(.9, 99) * sqrt(v/n + v^2 / (2 * (n - 1))))
  const pay = surveyPay([survey()], "USD", () => rates);
  // 113,314.85, to the thousand: a tenth of the interval is 1,553.
  expect(pay?.mean).toBe(113_000);
  expect(pay?.low80).toBeCloseTo(105816.944, 1);
  expect(pay?.high80).toBeCloseTo(121344.0275, 1);
});

test("cells count by their answers, and equal cells halve the variance", () => {
  const small = survey({ n: 10, meanLog: Math.log(50_000) });
  const large = survey({ n: 90, meanLog: Math.log(100_000) });
  expect(surveyPay([small, large], "USD", () => rates)?.mean).toBe(
    108_000, // 95,000 exp(0.125) is 107,649
  );

  const one = surveyPay([survey()], "USD", () => rates);
  const two = surveyPay([survey(), survey()], "USD", () => rates);
  const width = (pay: typeof one) => Math.log((pay?.high80 ?? 0) / (pay?.low80 ?? 0));
  const quantiles = student80(199) / student80(99);
  expect(width(two)).toBeCloseTo((quantiles * width(one)) / Math.SQRT2, 9);
});

test("percentiles are rounded as far as the average, in the currency's own size", () => {
  const perUsd = { USD: 1, IDR: 16_000 };
  const pay = surveyPay([survey()], "IDR", () => ({ ...rates, perUsd }));
  expect(pay?.mean).toBe(1_810_000_000);
  for (const amount of [pay?.p10, pay?.p25, pay?.median, pay?.p75, pay?.p90])
    expect((amount ?? Number.NaN) % 10_000_000).toBe(0);
});

test("no cells, no pay", () => {
  expect(surveyPay([], "USD", () => rates)).toBeNull();
});

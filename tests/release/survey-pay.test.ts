import { expect, test } from "vitest";
import { surveyPay } from "#lib/release/facts/survey-pay.ts";
import { student80 } from "#lib/statistics/student.ts";
import { rates, survey } from "./sample.ts";

test("one cell has Cox's interval for a lognormal mean", () => {
  // R: m <- log(1e5); v <- .25; n <- 100
  //    exp(m + v/2 + c(0, -1, 1) * qt(.9, 99) * sqrt(v/n + v^2 / (2 * (n - 1))))
  const pay = surveyPay([survey()], "USD", () => rates);
  expect(pay?.mean).toBeCloseTo(113314.84530668, 4);
  expect(pay?.low80).toBeCloseTo(105816.944, 1);
  expect(pay?.high80).toBeCloseTo(121344.0275, 1);
});

test("cells count by their answers, and equal cells halve the variance", () => {
  const small = survey({ n: 10, meanLog: Math.log(50_000) });
  const large = survey({ n: 90, meanLog: Math.log(100_000) });
  expect(surveyPay([small, large], "USD", () => rates)?.mean).toBeCloseTo(
    95_000 * Math.exp(0.125),
    6,
  );

  const one = surveyPay([survey()], "USD", () => rates);
  const two = surveyPay([survey(), survey()], "USD", () => rates);
  const width = (pay: typeof one) => Math.log((pay?.high80 ?? 0) / (pay?.low80 ?? 0));
  const quantiles = student80(199) / student80(99);
  expect(width(two)).toBeCloseTo((quantiles * width(one)) / Math.SQRT2, 9);
});

test("no cells, no pay", () => {
  expect(surveyPay([], "USD", () => rates)).toBeNull();
});

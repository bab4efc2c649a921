import { expect, test } from "vitest";
import { adaptiveMissRate } from "#lib/statistics/conformal.ts";
import { normal80 } from "#lib/statistics/normal.ts";

test("bands that held too often are drawn for more misses, and the other way round", () => {
  expect(adaptiveMissRate(0.2, { nominal: 0.2, missed: 0.1, gain: 0.5 })).toBeCloseTo(0.25, 12);
  expect(adaptiveMissRate(0.2, { nominal: 0.2, missed: 0.4, gain: 0.5 })).toBeCloseTo(0.1, 12);
  expect(adaptiveMissRate(0.2, { nominal: 0.2, missed: 0.1, gain: 0 })).toBe(0.2);
});

test("a rate stays between 1% and 60%", () => {
  expect(adaptiveMissRate(0.02, { nominal: 0.2, missed: 1, gain: 1 })).toBe(0.01);
  expect(adaptiveMissRate(0.6, { nominal: 0.2, missed: 0, gain: 1 })).toBe(0.6);
});

test("misses come to the nominal rate where bands are drawn for a wrong distribution", () => {
  // Bands of a standard normal, errors three quarters as wide: without adapting, 9% would miss.
  const missedAt = (rate: number) => 2 * (1 - normalBelow(quantileOf(rate) / 0.75));
  let rate = 0.2;
  for (let step = 0; step < 40; step++) {
    rate = adaptiveMissRate(rate, { nominal: 0.2, missed: missedAt(rate), gain: 0.5 });
  }
  expect(missedAt(rate)).toBeCloseTo(0.2, 3);
  expect(quantileOf(rate)).toBeCloseTo(0.75 * normal80, 2);
});

/** Half width that a standard normal misses at a rate. */
function quantileOf(rate: number): number {
  let [low, high] = [0, 6];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (2 * (1 - normalBelow(middle)) > rate) low = middle;
    else high = middle;
  }
  return low;
}

/** Zelen and Severo 1964, 26.2.17: within 7.5e-8. */
function normalBelow(value: number): number {
  if (value < 0) return 1 - normalBelow(-value);
  const t = 1 / (1 + 0.2316419 * value);
  const tail =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp(-(value ** 2) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}

import { expect, test } from "vitest";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import { computeRelease } from "#lib/release/compute-release.ts";
import { forecasting, type Method } from "#lib/release/method.ts";
import { wholeRelease } from "./whole-release.ts";

/** The release's input with its advertised years as two editions, of which the later grades the earlier. */
function withEditions(): ForecastInput {
  const { forecast } = wholeRelease();
  const advertised = forecast.cells.filter((cell) => cell.kind === "advertised");
  const edition = (year: number) => ({
    source: "aijobs",
    edition: `${year}`,
    date: `${year}-12-31`,
    cells: advertised.filter((cell) => cell.year <= year),
  });
  const { referenceYear } = forecast;
  return { ...forecast, vintages: [edition(referenceYear - 1), edition(referenceYear)] };
}

test("looking back in a thread beside looking ahead comes to the same as one after the other", async () => {
  const input = withEditions();
  const steps: string[] = [];
  const beside = await computeRelease(input, forecasting, (step) => steps.push(step));
  // A method of its own, which is not handed to a thread.
  const inTurn = await computeRelease(input, { ...forecasting }, () => {});
  expect(beside.replays.length).toBeGreaterThan(0);
  expect(beside).toEqual(inTurn);
  expect(steps).toEqual(["backtesting", "estimating and projecting", "replaying earlier editions"]);
});

test("a method of another maker computes where it stands", async () => {
  const asked: ForecastInput[] = [];
  const method: Method = {
    ...forecasting,
    backtest: (input): Backtest => {
      asked.push(input);
      return forecasting.backtest(input);
    },
  };
  const input = { ...withEditions(), vintages: [] };
  await computeRelease(input, method, () => {});
  expect(asked).toEqual([input]);
});

test("without advertised pay there is nothing to compute, and no thread is begun", () => {
  const { forecast } = wholeRelease();
  const input = { ...forecast, cells: forecast.cells.filter(({ kind }) => kind !== "advertised") };
  expect(() => computeRelease(input, forecasting, () => {})).toThrow("No advertised pay");
});

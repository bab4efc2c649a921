import type { Backtest, HiddenCheck, LevelCheck, ThinCellCheck } from "#lib/domain/forecast.ts";
import { checkEstimates } from "#lib/forecasting/backtest/check-estimates.ts";
import { checkLevels } from "#lib/forecasting/backtest/check-levels.ts";
import { fullFit } from "#lib/forecasting/backtest/full-fit.ts";
import { hideFigures } from "#lib/forecasting/backtest/hide-figures.ts";
import { readReleaseInput } from "./input/release-input.ts";
import { forecasting, withAdvertisedPay } from "./method.ts";

/** Told of each step as it begins. */
type OnStep = (step: string) => void;

/** How cells are cut down: postings kept of each, and how many draws are averaged. */
interface Thinning {
  draw: number;
  seeds: number;
}

/**
 * Runs the backtest on what is imported, without building a release.
 * @throws ReleaseError where nothing is imported.
 */
export async function runBacktest(onStep: OnStep): Promise<Backtest> {
  const forecast = await readForecast(onStep);
  onStep("backtesting");
  return forecasting.backtest(forecast);
}

/**
 * Cuts large cells of what is imported down to a few postings, estimates them again and compares with the full
 * cell, once for each seed.
 * @throws ReleaseError where nothing is imported, or no advertised pay.
 */
export async function runThinCellCheck(thinning: Thinning, onStep: OnStep): Promise<ThinCellCheck> {
  const forecast = await readForecast(onStep);
  onStep("estimating thinned cells");
  return checkEstimates(fullFit(withAdvertisedPay(forecast)), thinning);
}

/**
 * The same for levels: how far each lies from its whole cell, in cells cut down and in full.
 * @throws ReleaseError where nothing is imported, or no advertised pay.
 */
export async function runLevelCheck(thinning: Thinning, onStep: OnStep): Promise<LevelCheck> {
  const forecast = await readForecast(onStep);
  onStep("estimating levels of thinned cells");
  return checkLevels(withAdvertisedPay(forecast), thinning);
}

/**
 * Hides recorded figures of one kind of what is imported, estimates them from all that is left and compares.
 * @throws ReleaseError where nothing is imported, or no advertised pay.
 */
export async function runHiddenCheck(
  { hide, kind }: Pick<HiddenCheck, "hide" | "kind">,
  onStep: OnStep,
): Promise<HiddenCheck> {
  const forecast = await readForecast(onStep);
  onStep("estimating hidden figures");
  return hideFigures(fullFit(withAdvertisedPay(forecast)), hide, kind);
}

async function readForecast(onStep: OnStep) {
  onStep("reading pay cells");
  return (await readReleaseInput(undefined, new Date())).forecast;
}

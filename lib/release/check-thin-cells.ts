import type { LevelCheck, ThinCellCheck } from "#lib/domain/forecast.ts";
import { checkEstimates } from "#lib/forecasting/backtest/check-estimates.ts";
import { checkLevels } from "#lib/forecasting/backtest/check-levels.ts";
import { readReleaseInput } from "./input/release-input.ts";
import { withAdvertisedPay } from "./method.ts";

/**
 * Cuts large cells of what is imported down to `draw` postings, estimates them again and compares
 * with the full cell, once for each seed.
 *
 * @throws ReleaseError where nothing is imported, or no advertised pay.
 */
export async function runThinCellCheck({
  draw,
  seeds,
  onStep = () => {},
}: {
  draw: number;
  seeds: number;
  onStep?: (step: string) => void;
}): Promise<ThinCellCheck> {
  onStep("reading pay cells");
  const { forecast } = await readReleaseInput(undefined, new Date());
  onStep("estimating thinned cells");
  return checkEstimates(withAdvertisedPay(forecast), { draw, seeds });
}

/**
 * The same for levels: how far each lies from its whole cell, in cells cut down and in full.
 *
 * @throws ReleaseError where nothing is imported, or no advertised pay.
 */
export async function runLevelCheck({
  draw,
  seeds,
  onStep = () => {},
}: {
  draw: number;
  seeds: number;
  onStep?: (step: string) => void;
}): Promise<LevelCheck> {
  onStep("reading pay cells");
  const { forecast } = await readReleaseInput(undefined, new Date());
  onStep("estimating levels of thinned cells");
  return checkLevels(withAdvertisedPay(forecast), { draw, seeds });
}

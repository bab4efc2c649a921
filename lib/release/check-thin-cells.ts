import type { ThinCellCheck } from "#lib/domain/forecast.ts";
import { checkEstimates } from "#lib/forecasting/backtest/check-estimates.ts";
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

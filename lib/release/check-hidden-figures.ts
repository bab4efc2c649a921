import type { HiddenCheck } from "#lib/domain/forecast.ts";
import { hideFigures } from "#lib/forecasting/backtest/hide-figures.ts";
import { readReleaseInput } from "./input/release-input.ts";
import { withAdvertisedPay } from "./method.ts";

/**
 * Hides recorded figures of one kind of what is imported, estimates them from all that is left and compares.
 *
 * @throws ReleaseError where nothing is imported, or no advertised pay.
 */
export async function runHiddenCheck({
  hide,
  kind,
  onStep = () => {},
}: Pick<HiddenCheck, "hide" | "kind"> & {
  onStep?: (step: string) => void;
}): Promise<HiddenCheck> {
  onStep("reading pay cells");
  const { forecast } = await readReleaseInput(undefined, new Date());
  onStep("estimating hidden figures");
  return hideFigures(withAdvertisedPay(forecast), hide, kind);
}

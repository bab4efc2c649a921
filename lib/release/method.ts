import type { Backtest, Forecast, ForecastInput } from "#lib/domain/forecast.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import { ReleaseError } from "./release-error.ts";

/** What a release is computed with. Tests of releases pass a small one of their own. */
export interface Method {
  backtest: (input: ForecastInput) => Backtest;
  forecast: (input: ForecastInput, backtest: Backtest) => Forecast;
}

/** The forecasting module, which estimates advertised pay. Throws ReleaseError where none is imported. */
export const forecasting: Method = {
  backtest,
  forecast: (input, scores) => forecast(withAdvertisedPay(input), scores),
};

/**
 * The input itself, where something can be estimated from it.
 * @throws ReleaseError where it holds no advertised pay.
 */
export function withAdvertisedPay(input: ForecastInput): ForecastInput {
  if (input.cells.some(({ kind }) => kind === "advertised")) return input;
  throw new ReleaseError(
    "No advertised pay is imported, and estimates are of advertised pay. Load the shipped index (seed), or import one: import FILE --source aijobs",
  );
}

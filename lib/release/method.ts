import type { Backtest, Forecast, ForecastInput } from "#lib/domain/forecast.ts";
import { backtest } from "#lib/forecasting/backtest.ts";
import { forecast } from "#lib/forecasting/forecast.ts";

/** What a release is computed with. Tests of releases pass a small one of their own. */
export interface Method {
  backtest: (input: ForecastInput) => Backtest;
  forecast: (input: ForecastInput, backtest: Backtest) => Forecast;
}

/** The forecasting module. */
export const forecasting: Method = { backtest, forecast };

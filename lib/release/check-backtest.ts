import type { Backtest } from "#lib/domain/forecast.ts";
import { readReleaseInput } from "./input/release-input.ts";
import { forecasting } from "./method.ts";

/**
 * Runs the backtest on what is imported, without building a release.
 * @throws ReleaseError where nothing is imported.
 */
export async function runBacktest({
  onStep = () => {},
}: {
  onStep?: (step: string) => void;
} = {}): Promise<Backtest> {
  onStep("reading pay cells");
  const input = await readReleaseInput(undefined, new Date());
  onStep("backtesting");
  return forecasting.backtest(input.forecast);
}

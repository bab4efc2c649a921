import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { loadRates } from "#lib/content/sources/reference-series.ts";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import type { Replay } from "#lib/domain/ledger.ts";
import { isAdvertised } from "#lib/domain/pay-cell.ts";
import { fitForecast } from "#lib/forecasting/forecast.ts";
import type { Computed } from "./compose-release.ts";
import { replayEditions } from "./ledger/replay-editions.ts";
import { replayOfficial } from "./ledger/replay-official.ts";
import { forecasting, type Method, withAdvertisedPay } from "./method.ts";

type OnStep = (step: string) => void;

/**
 * Backtest, estimates with projections, and replays of earlier editions. The forecasting module looks back in a thread of its
 * own while it looks ahead in this one, so that two processors share the work; another method does one after the other.
 * Each step is told as it is waited for.
 */
export function computeRelease(
  input: ForecastInput,
  method: Method,
  onStep: OnStep,
): Promise<Computed> | Computed {
  return method === forecasting
    ? computeBeside(withAdvertisedPay(input), onStep)
    : computeInTurn(input, method, onStep);
}

function computeInTurn(input: ForecastInput, method: Method, onStep: OnStep): Computed {
  onStep("backtesting");
  const backtest = method.backtest(input);
  onStep("estimating and projecting");
  const forecast = method.forecast(input, backtest);
  onStep("replaying earlier editions");
  const replays = [...replayEditions(input, loadRates, method), ...replayOfficial(input)];
  return { backtest, forecast, replays };
}

async function computeBeside(input: ForecastInput, onStep: OnStep): Promise<Computed> {
  onStep("backtesting");
  // Looking back asks for advertised pay alone; the figures of offices are most of all.
  const workerData = { ...input, cells: input.cells.filter(isAdvertised) };
  const thread = new Worker(new URL("look-back.ts", import.meta.url), { workerData });
  const told = on(thread, "message");
  try {
    const finish = fitForecast(input);
    const backtest: Backtest = (await told.next()).value?.[0];
    onStep("estimating and projecting");
    const forecast = finish(backtest);
    onStep("replaying earlier editions");
    const official = replayOfficial(input);
    const ofEditions: Replay[] = (await told.next()).value?.[0];
    return { backtest, forecast, replays: [...ofEditions, ...official] };
  } finally {
    await thread.terminate();
  }
}

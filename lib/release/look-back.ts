import { parentPort, workerData } from "node:worker_threads";
import { loadRates } from "#lib/content/sources/reference-series.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { replayEditions } from "./ledger/replay-editions.ts";
import { forecasting } from "./method.ts";

/** A thread that looks back: it says what the backtest of its input learnt, then what earlier editions would have projected. */
const input: ForecastInput = workerData;
parentPort?.postMessage(forecasting.backtest(input));
parentPort?.postMessage(replayEditions(input, loadRates, forecasting));

import { loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import type { OfficialScore } from "#lib/domain/official-series.ts";
import { rollOrigins } from "#lib/forecasting/official/rolling-origins.ts";
import { scoreSeries } from "#lib/forecasting/official/score-series.ts";
import { wageSignals } from "#lib/forecasting/official/wage-signals.ts";
import { offices } from "#lib/ingest/official-series/offices.ts";
import { readSeries } from "#lib/ingest/official-series/read-series.ts";

/** Scores of the projections of one office's pay, and how much of it there is. */
export interface OfficeBacktest {
  source: string;
  country: string;
  editions: number[];
  occupations: number;
  /** Empty where no target has ten occupations with figures in the two editions before it too. */
  scores: OfficialScore[];
}

/**
 * Scores the projections of official pay on the publishers' files in a folder, edition by edition, with what was
 * published when each edition came out.
 */
export async function backtestOffices(folder: string): Promise<OfficeBacktest[]> {
  const signals = wageSignals(loadReferenceSeries());
  const backtests: OfficeBacktest[] = [];
  for (const office of offices) {
    const series = await readSeries(folder, office);
    backtests.push({
      source: series.source,
      country: series.country,
      editions: series.editions.map(({ year }) => year),
      occupations: new Set(series.cells.map(({ code }) => code)).size,
      scores: scoreSeries(series, rollOrigins(series, signals)),
    });
  }
  return backtests;
}

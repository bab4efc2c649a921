import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { OfficialSeries } from "#lib/domain/official-series.ts";
import { type RollingSeries, rollOrigins } from "./rolling-origins.ts";
import { seriesOfCells } from "./series-of-cells.ts";

/** An office whose pay is projected by its own past. */
export interface Office {
  series: OfficialSeries;
  rolling: RollingSeries;
}

/** The offices of which enough editions are held. */
export function projectedOffices(
  input: Pick<ForecastInput, "cells" | "wageSignals" | "officialCalendars">,
): Office[] {
  return input.officialCalendars.flatMap((calendar) => {
    const series = seriesOfCells(input.cells, calendar);
    return series === null ? [] : [{ series, rolling: rollOrigins(series, input.wageSignals) }];
  });
}

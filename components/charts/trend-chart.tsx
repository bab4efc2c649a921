import type { Trend } from "#lib/domain/cell-page.ts";
import { TrendFigure } from "./trend-figure.tsx";
import { trendLayout } from "./trend-layout.ts";

/** Recorded years with the projection fan: laid out on the server, drawn from the layout. */
export function TrendChart({ trend }: { trend: Trend }) {
  return <TrendFigure layout={trendLayout(trend)} />;
}

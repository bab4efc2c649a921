"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { TrendPoint } from "#lib/domain/cell-page.ts";
import { isRecorded } from "./is-recorded.ts";
import { trendHeight } from "./sizes.ts";
import type { TrendLayout } from "./trend-layout.ts";

type YearRow = {
  year: number;
  recorded: number | null;
  projected: number | null;
  band: [number, number] | null;
  points: TrendPoint[];
};

function rowsByYear(points: TrendPoint[]): YearRow[] {
  return [...Map.groupBy(points, (point) => point.year)].map(([year, ofYear]) => {
    const recorded = ofYear.find(isRecorded);
    const computed = ofYear.find((point) => !isRecorded(point));
    return {
      year,
      recorded: recorded?.mean ?? null,
      projected: computed?.mean ?? null,
      band:
        computed && computed.low80 !== null && computed.high80 !== null
          ? [computed.low80, computed.high80]
          : null,
      points: ofYear,
    };
  });
}

function YearNote({ row }: { row: YearRow | undefined }) {
  if (!row) return null;
  return (
    <div className="chart-note">
      {row.points.map((point) => (
        <p key={point.kind}>
          {point.label}: <strong>{point.shown}</strong>
          {point.bandShown === null ? null : `, likely ${point.bandShown}`}
        </p>
      ))}
    </div>
  );
}

/** The trend with a note for each year under the pointer or the arrow keys. */
export function TrendRecharts({ layout }: { layout: TrendLayout }) {
  const rows = rowsByYear(layout.points.map(({ point }) => point));
  const ticks = layout.ticks.map((tick) => tick.value);
  const shown = new Map(layout.ticks.map((tick) => [tick.value, tick.shown]));
  return (
    <ResponsiveContainer width="100%" height={trendHeight}>
      <ComposedChart
        data={rows}
        margin={{ top: 20, right: 30, bottom: 0, left: 0 }}
        title={layout.caption}
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="year"
          stroke="var(--muted)"
          tickLine={false}
          fontSize={14}
          padding={{ left: 40, right: 20 }}
        />
        <YAxis
          domain={[Math.min(...ticks), Math.max(...ticks)]}
          ticks={ticks}
          tickFormatter={(value: number) => shown.get(value) ?? ""}
          stroke="var(--muted)"
          axisLine={false}
          tickLine={false}
          fontSize={14}
        />
        <Tooltip
          isAnimationActive={false}
          content={({ label }) => <YearNote row={rows.find((row) => row.year === Number(label))} />}
        />
        <Area
          dataKey="band"
          stroke="none"
          fill="var(--accent-faint)"
          isAnimationActive={false}
          connectNulls
        />
        <Line
          dataKey="recorded"
          stroke="var(--ink)"
          dot={{ r: 4, fill: "var(--ink)" }}
          isAnimationActive={false}
          connectNulls
        />
        <Line
          dataKey="projected"
          stroke="var(--accent)"
          strokeDasharray="5 4"
          dot={{ r: 4, fill: "var(--accent)" }}
          isAnimationActive={false}
          connectNulls
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

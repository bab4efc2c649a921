"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import type { Trend } from "#lib/domain/cell-page.ts";

type LiveChart = ComponentType<{ trend: Trend }>;

/**
 * Shows the drawing from the server until the reader first touches the chart, then loads recharts
 * and puts the live chart in its place. A failed download leaves the drawing.
 */
export function TrendShell({ trend, children }: { trend: Trend; children: ReactNode }) {
  const [live, setLive] = useState<{ Chart: LiveChart } | null>(null);

  async function load() {
    if (live) return;
    const { TrendRecharts } = await import("./trend-recharts.tsx");
    setLive({ Chart: TrendRecharts });
  }

  return (
    <div className="trend-shell" onPointerEnter={load}>
      {live ? <live.Chart trend={trend} /> : children}
      {live ? null : (
        <button type="button" className="needs-script" onClick={load}>
          Explore year by year
        </button>
      )}
    </div>
  );
}

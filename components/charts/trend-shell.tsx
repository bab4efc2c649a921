"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import type { TrendLayout } from "./trend-layout.ts";

type LiveChart = ComponentType<{ layout: TrendLayout }>;

/**
 * Shows the drawing from the server until the reader first touches the chart, then loads recharts
 * and puts the live chart in its place. A failed download leaves the drawing.
 */
export function TrendShell({ layout, children }: { layout: TrendLayout; children: ReactNode }) {
  const [live, setLive] = useState<{ Chart: LiveChart } | null>(null);

  async function load() {
    if (live) return;
    const { TrendRecharts } = await import("./trend-recharts.tsx");
    setLive({ Chart: TrendRecharts });
  }

  return (
    <div className="trend-shell" onPointerEnter={load}>
      {live ? <live.Chart layout={layout} /> : children}
      {live ? null : (
        <button type="button" className="needs-script" onClick={load}>
          Explore year by year
        </button>
      )}
    </div>
  );
}

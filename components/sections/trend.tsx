import { TrendChart } from "#components/charts/trend-chart.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Trend } from "#lib/domain/cell-page.ts";

/** Recorded years and the projection fan. */
export function TrendSection({ trend }: { trend: Trend }) {
  return (
    <Section id="trend" heading="Where it is heading">
      <TrendChart trend={trend} />
    </Section>
  );
}

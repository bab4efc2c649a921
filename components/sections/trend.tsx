import { TrendChart } from "#components/charts/trend-chart.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Trend } from "#lib/domain/cell-page.ts";

/** Recorded years and the projection fan; closed where nothing was recorded here. */
export function TrendSection({ trend, closed }: { trend: Trend; closed: boolean }) {
  return (
    <Section id="trend" heading="Where it is heading">
      <Fold closed={closed} summary="The projection as a picture">
        <TrendChart trend={trend} />
      </Fold>
    </Section>
  );
}

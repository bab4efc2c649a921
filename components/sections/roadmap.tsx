import { barShape } from "#components/charts/bar-shape.ts";
import { linkedSentences } from "#components/ui/linked-sentences.ts";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { SectionSource } from "./evidence-plan.ts";
import { RoadmapSteps } from "./roadmap-steps.tsx";
import { SectionEvidence } from "./section-evidence.tsx";

/** What each step of a career pays. */
export function RoadmapSection({
  roadmap,
  evidence,
}: {
  roadmap: CellPage["roadmap"];
  evidence: SectionSource[] | undefined;
}) {
  const steps = roadmap.steps.map(({ level, name, years, payShown, bandShown, claims, bar }) => ({
    level,
    name,
    years,
    pay: payShown,
    band: bandShown,
    bar: barShape(bar),
    sentences: linkedSentences(claims),
  }));
  return (
    <Section id="roadmap" heading="Seniority roadmap">
      <p className="text-muted">{roadmap.convention}</p>
      <RoadmapSteps steps={steps} />
      <SectionEvidence section="roadmap" sources={evidence} />
    </Section>
  );
}

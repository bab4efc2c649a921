import { IntervalBarLine } from "#components/charts/interval-bar.tsx";
import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { SectionSource } from "./evidence-plan.ts";
import { SectionEvidence } from "./section-evidence.tsx";

/** The steps of a career with their pay, lowest first. */
export function RoadmapSection({
  roadmap,
  evidence,
}: {
  roadmap: CellPage["roadmap"];
  evidence: SectionSource[] | undefined;
}) {
  return (
    <Section id="roadmap" heading="Seniority roadmap">
      <ol className="roadmap">
        {roadmap.steps.map((step) => (
          <li key={step.level} className={`step-${step.level}`}>
            <h3>
              {step.name} <small className="beside">{step.years}</small>
            </h3>
            <p className="step-pay">
              {step.payShown} <small className="beside">{step.bandShown}</small>
            </p>
            <IntervalBarLine bar={step.bar} />
            <ClaimParagraph claims={step.claims} />
          </li>
        ))}
      </ol>
      <p className="text-muted">{roadmap.convention}</p>
      <SectionEvidence section="roadmap" sources={evidence} />
    </Section>
  );
}

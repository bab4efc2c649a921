import { citedWords } from "#components/ui/cited-words.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { RoadmapSteps } from "./roadmap-steps.tsx";

/** What each step of a career pays, behind a line as the levels above say most of it; nothing where no step is known, which the levels say. */
export function RoadmapSection({ roadmap }: { roadmap: CellPage["roadmap"] }) {
  if (roadmap.steps.length === 0) return null;
  const steps = roadmap.steps.map(({ level, name, years, payShown, claims }) => ({
    level,
    name,
    years,
    pay: payShown,
    sentences: citedWords(claims),
  }));
  return (
    <Section id="roadmap" heading="Seniority roadmap">
      <Disclosure summary="What each step pays">
        <p className="text-muted">{roadmap.convention}</p>
        <RoadmapSteps steps={steps} />
      </Disclosure>
    </Section>
  );
}

import { AnswerList } from "#components/ui/answer-list.tsx";
import { linkedSentences } from "#components/ui/linked-sentences.ts";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { SectionSource } from "./evidence-plan.ts";
import { SectionEvidence } from "./section-evidence.tsx";

/** What to do with it: at most two sentences a line, the explanation is a link away. */
export function ChecklistSection({
  items,
  evidence,
}: {
  items: CellPage["checklist"];
  evidence: SectionSource[] | undefined;
}) {
  const answers = items.map(({ heading, claims, unknown, link }) => ({
    id: `checklist-${heading.toLowerCase().replaceAll(" ", "-")}`,
    heading,
    sentences: linkedSentences(claims),
    unknown,
    link,
  }));
  return (
    <Section id="checklist" heading="Strategic checklist">
      <AnswerList answers={answers} look="check" />
      <SectionEvidence section="checklist" sources={evidence} />
    </Section>
  );
}

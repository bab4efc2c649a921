import { AnswerList } from "#components/ui/answer-list.tsx";
import { linkedSentences } from "#components/ui/linked-sentences.ts";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { SectionSource } from "./evidence-plan.ts";
import { SectionEvidence } from "./section-evidence.tsx";

/** Short answers, each with the way to its section. */
export function QuestionsSection({
  faq,
  evidence,
}: {
  faq: CellPage["faq"];
  evidence: SectionSource[] | undefined;
}) {
  const answers = faq.map(({ id, question, claims, unknown, link }) => ({
    id,
    heading: question,
    sentences: linkedSentences(claims),
    unknown,
    link,
  }));
  return (
    <Section id="faq" heading="Questions">
      <AnswerList answers={answers} look="question" />
      <SectionEvidence section="faq" sources={evidence} />
    </Section>
  );
}

import { AnswerDisclosures } from "#components/ui/answer-disclosures.tsx";
import { citedWords } from "#components/ui/cited-words.ts";
import { Fold } from "#components/ui/fold.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/** Questions that open to short answers. */
export function QuestionsSection({ faq, closed }: { faq: CellPage["faq"]; closed: boolean }) {
  const answers = faq.map(({ id, question, claims, unknown, link }) => ({
    id,
    heading: question,
    sentences: citedWords(claims),
    unknown,
    link,
  }));
  return (
    <Section id="faq" heading="Questions">
      <Fold closed={closed} summary={`${faq.length} questions with their answers`}>
        <div className="questions">
          <AnswerDisclosures answers={answers} />
        </div>
      </Fold>
    </Section>
  );
}

import { AnswerList } from "#components/ui/answer-list.tsx";
import { citedWords } from "#components/ui/cited-words.ts";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/** What to do with it: at most two sentences a line, the explanation is a link away. */
export function ChecklistSection({ items }: { items: CellPage["checklist"] }) {
  const answers = items.map(({ heading, claims, unknown, link }) => ({
    id: `checklist-${heading.toLowerCase().replaceAll(" ", "-")}`,
    heading,
    sentences: citedWords(claims),
    unknown,
    link,
  }));
  return (
    <Section id="checklist" heading="Strategic checklist">
      <div className="cards">
        <AnswerList answers={answers} look="check" />
      </div>
    </Section>
  );
}

import { AnswerDisclosures } from "#components/ui/answer-disclosures.tsx";
import { AnswerList } from "#components/ui/answer-list.tsx";
import { citedWords } from "#components/ui/cited-words.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/**
 * What to do with it: a sentence each; the heading leads to what stands behind it. On a page without evidence of its
 * own they stand behind one line.
 */
export function ChecklistSection({
  items,
  closed,
}: {
  items: CellPage["checklist"];
  closed: boolean;
}) {
  const answers = items.map(({ heading, claims, unknown, link }) => ({
    id: `checklist-${heading.toLowerCase().replaceAll(" ", "-")}`,
    heading,
    sentences: citedWords(claims.slice(0, 1)),
    unknown,
    link,
  }));
  return (
    <Section id="checklist" heading="Strategic checklist">
      {closed ? (
        <Disclosure summary={`${items.length} steps for a talk about pay`}>
          <div className="questions">
            <AnswerDisclosures answers={answers} />
          </div>
        </Disclosure>
      ) : (
        <div className="cards">
          <AnswerList answers={answers} look="check" />
        </div>
      )}
    </Section>
  );
}

import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
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
  return (
    <Section id="faq" heading="Questions">
      {faq.map((item) => (
        <div key={item.id} id={item.id} className="question">
          <h3>{item.question}</h3>
          <ClaimParagraph claims={item.claims} />
          {item.unknown ? <p className="unknown">{item.unknown}</p> : null}
          <p>
            <a href={item.link.href}>{item.link.text}</a>
          </p>
        </div>
      ))}
      <SectionEvidence section="faq" sources={evidence} />
    </Section>
  );
}

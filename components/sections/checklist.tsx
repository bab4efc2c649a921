import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
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
  return (
    <Section id="checklist" heading="Strategic checklist">
      <ol className="checklist">
        {items.map((item) => (
          <li key={item.heading}>
            <h3>{item.heading}</h3>
            <ClaimParagraph claims={item.claims} />
            {item.unknown ? <p className="unknown">{item.unknown}</p> : null}
            <p>
              <a href={item.link.href}>{item.link.text}</a>
            </p>
          </li>
        ))}
      </ol>
      <SectionEvidence section="checklist" sources={evidence} />
    </Section>
  );
}

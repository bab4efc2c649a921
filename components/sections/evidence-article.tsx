import { EvidenceEntry } from "#components/ui/evidence-entry.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/** The whole evidence behind a role in a country, source by source. */
export function EvidenceArticle({ page }: { page: CellPage }) {
  const name = `${page.role.name} in ${page.country.inSentence}`;
  return (
    <article className="column">
      <PageHeading
        title={`Evidence: ${name}`}
        trail={[
          { text: "Salaries", href: "/salaries" },
          { text: name, href: page.path },
        ]}
        here="Evidence"
        lead={[`Every source that the page uses, in release ${page.release.id}.`]}
      />
      {page.evidence.map((evidence) => (
        <Section key={evidence.id} id={evidence.id} heading={evidence.heading}>
          <EvidenceEntry evidence={evidence} />
        </Section>
      ))}
    </article>
  );
}

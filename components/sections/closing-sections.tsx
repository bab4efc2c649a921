import { EvidenceList } from "#components/ui/evidence-list.tsx";
import { InlineLinks } from "#components/ui/inline-links.tsx";
import { Section } from "#components/ui/section.tsx";
import type { SourceEvidence } from "#lib/domain/evidence.ts";
import type { HubView } from "#lib/domain/hub.ts";

/** The sources of a list, with those that its estimates learn from beside them. */
export function HubSources({
  id,
  hub: { evidence, alsoLearns },
}: {
  id: string;
  hub: Pick<HubView, "evidence" | "alsoLearns">;
}) {
  return (
    <Section id={id} heading="Sources">
      <EvidenceList evidence={evidence} />
      {alsoLearns ? (
        <p className="text-muted">
          {alsoLearns} <a href="/methodology#sources">All sources</a>
        </p>
      ) : null}
    </Section>
  );
}

/** The sources of a page about one role in a country, and on what terms its figures are offered. */
export function PageSources({ page }: { page: { evidence: SourceEvidence[]; terms: string } }) {
  return (
    <Section id="evidence" heading="Sources">
      <EvidenceList evidence={page.evidence} />
      <p className="text-muted">
        {page.terms} <a href="/methodology#sources">Sources and licences</a>
      </p>
    </Section>
  );
}

/** Where to go on from a list. */
export function RelatedSection({ related: { heading, links } }: Pick<HubView, "related">) {
  if (links.length === 0) return null;
  return (
    <Section id="related" heading={heading}>
      <p>
        <InlineLinks links={links} />
      </p>
    </Section>
  );
}

import { evidenceAnchor } from "#components/ui/claim-text.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EvidenceEntry } from "#components/ui/evidence-entry.tsx";
import type { PageSection } from "#lib/domain/claim.ts";
import type { SectionSource } from "./evidence-plan.ts";

/** Where the numbers of a section come from: every figure above links to an entry here. */
export function SectionEvidence({
  section,
  sources,
}: {
  section: PageSection;
  sources: SectionSource[] | undefined;
}) {
  if (!sources || sources.length === 0) return null;
  return (
    <Disclosure summary="Where these numbers come from">
      {sources.map(({ source, heading, methods, full, fullHref }) => (
        <div key={source.id} id={evidenceAnchor(section, source.id)} className="evidence">
          <p>
            <strong>{`${heading}, edition ${source.edition}. `}</strong>
            {methods.length > 0 ? `${methods.join(" ")} ` : null}
            {fullHref ? <a href={fullHref}>Full evidence</a> : null}
          </p>
          {full ? <EvidenceEntry evidence={full} /> : null}
        </div>
      ))}
    </Disclosure>
  );
}

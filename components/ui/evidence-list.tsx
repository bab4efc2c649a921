import type { SourceEvidence } from "#lib/domain/evidence.ts";
import { Disclosure } from "./disclosure.tsx";
import { EvidenceEntry } from "./evidence-entry.tsx";

/** Where the numbers of a whole page come from, source by source. */
export function EvidenceList({ evidence }: { evidence: SourceEvidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <Disclosure summary="Where these numbers come from">
      {evidence.map((item) => (
        <div key={item.id} id={item.id} className="evidence">
          <p>
            <strong>{item.heading}</strong>
          </p>
          <EvidenceEntry evidence={item} />
        </div>
      ))}
    </Disclosure>
  );
}

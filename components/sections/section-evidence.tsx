import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import type { PageSection } from "#lib/domain/claim.ts";
import type { Evidence } from "#lib/domain/evidence.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import type { SectionSource } from "./evidence-plan.ts";

/** What the page says itself of a source, where it first uses it; the evidence page says the rest. */
function inShort(evidence: Evidence): string {
  const rows = evidence.rows.map((row) => `${row.label}: ${row.value}.`);
  return [...rows, ...evidence.notes.slice(0, 1)].join(" ");
}

/** Where the numbers of a section come from: every figure above links to an entry here. */
export function SectionEvidence({
  section,
  sources = [],
}: {
  section: PageSection;
  sources: SectionSource[] | undefined;
}) {
  if (sources.length === 0) return null;
  const lines = sources.map(({ source, heading, methods, full, moreHref }) => ({
    id: evidenceAnchor(section, source.id),
    heading,
    words: [...methods, full ? inShort(full) : `Edition ${source.edition}.`].join(" "),
    href: moreHref,
  }));
  return <EvidenceLines lines={lines} />;
}

import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import type { PageSection } from "#lib/domain/claim.ts";
import type { Evidence } from "#lib/domain/evidence.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import type { SectionSource } from "./evidence-plan.ts";

/** What the page itself says of a source of pay, where it first uses it; the evidence page says the rest. */
function inShort({ rows, source }: Evidence): string {
  const facts = rows.filter((row) => row.value !== source.licence);
  return facts.map((row) => `${row.label}: ${row.value}.`).join(" ");
}

function edition({ source, full }: SectionSource): string {
  return full && source.kind !== "reference" ? inShort(full) : `Edition ${source.edition}.`;
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
  const lines = sources.map((entry) => ({
    id: evidenceAnchor(section, entry.source.id),
    heading: entry.heading,
    words: [...entry.methods, edition(entry)].join(" "),
    href: entry.moreHref,
  }));
  return <EvidenceLines lines={lines} />;
}

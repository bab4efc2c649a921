import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import type { PageSection } from "#lib/domain/claim.ts";
import type { Evidence } from "#lib/domain/evidence.ts";
import type { SourceRef } from "#lib/domain/source.ts";
import { formatDate } from "#lib/format/date.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import type { SectionSource } from "./evidence-plan.ts";

/** "Titles" say more exactly what "Covers" says of postings. */
const factsInShort = new Set(["Window", "Evidence", "Titles", "Corrected", "Exchange rate"]);

/** What the page itself says of a source of pay, where it first uses it; the evidence page says the rest. */
function inShort({ rows, source }: Evidence): string {
  const facts = rows.filter(
    ({ label }) => factsInShort.has(label) || (label === "Covers" && source.kind !== "advertised"),
  );
  const newest = `Edition ${source.edition}, ${formatDate(source.date)}.`;
  return [newest, ...facts.map((row) => `${row.label}: ${row.value}.`)].join(" ");
}

/** Facts were read in a page: its title, its own date where it gives one, and the day of reading. */
function pageRead({ edition, date, page }: SourceRef): string | null {
  if (page === undefined) return null;
  const dated = date === page.read ? "" : ` of ${formatDate(date)}`;
  return `Page${dated} read on ${formatDate(page.read)}: ${edition}.`;
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
    words: pageRead(entry.source) ?? [...entry.methods, edition(entry)].join(" "),
    href: entry.source.page?.url ?? null,
  }));
  const more = sources.find(({ moreHref }) => moreHref !== null)?.moreHref ?? null;
  return <EvidenceLines lines={lines} more={more} />;
}

import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { SourceEvidence } from "#lib/domain/evidence.ts";
import type { SourceRef } from "#lib/domain/source.ts";
import { formatDate } from "#lib/format/date.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import { type PageSource, planEvidence } from "./evidence-plan.ts";

/** "Titles" say more exactly what "Covers" says of postings. */
const factsInShort = new Set(["Window", "Evidence", "Titles", "Corrected", "Exchange rate"]);

/** What the page itself says of a source of pay; the evidence page says the rest. */
function inShort({ rows, source }: SourceEvidence): string {
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

function wordsOf({ source, evidence }: PageSource): string {
  const read = pageRead(source);
  if (read !== null) return read;
  return evidence && source.kind !== "reference" ? inShort(evidence) : `Edition ${source.edition}.`;
}

/** Where every number of the page comes from, and on what terms the figures are offered; the evidence page says how each is made. */
export function PageEvidence({ page }: { page: CellPage }) {
  const lines = planEvidence(page).map((entry) => ({
    id: evidenceAnchor(entry.source.id),
    heading: entry.heading,
    words: wordsOf(entry),
    href: entry.source.page?.url ?? null,
  }));
  return (
    <Section id="evidence" heading="Where these numbers come from">
      {page.whyChanged ? <p>{page.whyChanged}</p> : null}
      <EvidenceLines lines={lines} more={`${page.path}/evidence`} />
      <p className="text-muted">
        {page.terms} <a href="/methodology#sources">Sources and licences</a>{" "}
        {page.reportHref ? <a href={page.reportHref}>Report a wrong figure</a> : null}
      </p>
    </Section>
  );
}

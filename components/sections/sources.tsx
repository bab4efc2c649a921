import { SourceScale } from "#components/charts/source-scale.tsx";
import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/** Kinds of source side by side, each with its size; why they differ stands behind a fold. */
export function SourcesSection({ page }: { page: CellPage }) {
  const { sources } = page.overview;
  if (sources.rows.length === 0) return null;
  return (
    <Section id="sources" heading="What the sources say">
      {sources.differShown ? <p>{sources.differShown}</p> : null}
      <SourceScale sources={sources} />
      <Disclosure summary="What each holds, and why they differ">
        <ClaimParagraph claims={sources.claims} />
        <p>{sources.reasons.join(" ")}</p>
        <SourceNotes rows={sources.rows} />
      </Disclosure>
    </Section>
  );
}

function SourceNotes({ rows }: { rows: CellPage["overview"]["sources"]["rows"] }) {
  const told = rows.filter(({ notes }) => notes.length > 0);
  return (
    <ul className="plain-list">
      {told.map(({ source, label, kindShown, notes }) => (
        <li key={`${source} ${label}`}>{`${kindShown}: ${notes.join(" ")}`}</li>
      ))}
    </ul>
  );
}

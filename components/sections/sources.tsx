import { SourceScale } from "#components/charts/source-scale.tsx";
import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/** Kinds of source side by side, each with its size, and why they differ. */
export function SourcesSection({ page }: { page: CellPage }) {
  const { sources } = page.overview;
  if (sources.rows.length === 0) return null;
  return (
    <Section id="sources" heading="What the sources say">
      <div className="pair">
        <SourceScale sources={sources} />
        <div>
          <ClaimParagraph claims={sources.claims} />
          <p>{sources.reasons.join(" ")}</p>
        </div>
      </div>
    </Section>
  );
}

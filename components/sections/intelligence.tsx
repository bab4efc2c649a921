import { SeriesLine } from "#components/charts/series-line.tsx";
import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { InlineLinks } from "#components/ui/inline-links.tsx";
import { Section } from "#components/ui/section.tsx";
import { SmallTableView } from "#components/ui/small-table.tsx";
import type { CellPage, IntelligenceBlock } from "#lib/domain/cell-page.ts";
import type { SectionSource } from "./evidence-plan.ts";
import { SectionEvidence } from "./section-evidence.tsx";

function Block({ block }: { block: IntelligenceBlock }) {
  return (
    <div id={block.id} className="subsection">
      <h3>{block.heading}</h3>
      <ClaimParagraph claims={block.claims} />
      {block.unknown ? <p className="unknown">{block.unknown}</p> : null}
      {block.chart ? <SeriesLine chart={block.chart} /> : null}
      {block.table ? <SmallTableView table={block.table} /> : null}
      {block.list.length > 0 ? (
        <ul className="tag-list">
          {block.list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
      {block.details.length > 0 ? (
        <Disclosure summary="What to keep in mind">
          <p>{block.details.join(" ")}</p>
        </Disclosure>
      ) : null}
      {block.links.length > 0 ? (
        <p>
          <InlineLinks links={block.links} />
        </p>
      ) : null}
    </div>
  );
}

/** What moves pay here, block by block. */
export function IntelligenceSection({
  blocks,
  evidence,
}: {
  blocks: CellPage["intelligence"];
  evidence: SectionSource[] | undefined;
}) {
  return (
    <Section id="intelligence" heading="Market intelligence">
      {blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
      <SectionEvidence section="intelligence" sources={evidence} />
    </Section>
  );
}

import { seriesLayout } from "#components/charts/series-layout.ts";
import { linkedSentences } from "#components/ui/linked-sentences.ts";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { SectionSource } from "./evidence-plan.ts";
import { type Block, IntelligenceBlock } from "./intelligence-block.tsx";
import { SectionEvidence } from "./section-evidence.tsx";

function printable(block: CellPage["intelligence"][number]): Block {
  return {
    id: block.id,
    heading: block.heading,
    sentences: linkedSentences(block.claims),
    unknown: block.unknown,
    chart: block.chart ? seriesLayout(block.chart) : null,
    table: block.table,
    list: block.list,
    caveats: block.details.join(" "),
    links: block.links,
  };
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
        <IntelligenceBlock key={block.id} block={printable(block)} />
      ))}
      <SectionEvidence section="intelligence" sources={evidence} />
    </Section>
  );
}

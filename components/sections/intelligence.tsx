import { seriesLayout } from "#components/charts/series-layout.ts";
import { citedWords } from "#components/ui/cited-words.ts";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { type Block, IntelligenceBlock } from "./intelligence-block.tsx";

function printable(block: CellPage["intelligence"][number]): Block {
  return {
    id: block.id,
    heading: block.heading,
    sentences: citedWords(block.claims),
    unknown: block.unknown,
    chart: block.chart ? seriesLayout(block.chart) : null,
    table: block.table,
    list: block.list,
    links: block.links,
  };
}

/** What moves pay here, block by block. */
export function IntelligenceSection({ blocks }: { blocks: CellPage["intelligence"] }) {
  return (
    <Section id="intelligence" heading="Market intelligence">
      <div className="blocks">
        {blocks.map((block) => (
          <IntelligenceBlock key={block.id} block={printable(block)} />
        ))}
      </div>
    </Section>
  );
}

import { seriesLayout } from "#components/charts/series-layout.ts";
import { citedWords } from "#components/ui/cited-words.ts";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { type Block, IntelligenceBlock } from "./intelligence-block.tsx";

/** Signs of a block that stand open: its answer. What is proof or detail is folded behind it. */
const answerLength = 190;

/** How many sentences make the answer: the first, and the next while both are short. */
function answerOf(claims: CellPage["intelligence"][number]["claims"]): number {
  const lengths = claims.map(({ text }) => text.length);
  const both = (lengths[0] ?? 0) + (lengths[1] ?? 0);
  return both <= answerLength ? 2 : 1;
}

function printable(block: CellPage["intelligence"][number]): Block {
  const answer = answerOf(block.claims);
  return {
    id: block.id,
    heading: block.heading,
    sentences: citedWords(block.claims.slice(0, answer)),
    more: citedWords(block.claims.slice(answer)),
    unknown: block.unknown,
    chart: block.chart ? seriesLayout(block.chart) : null,
    table: block.table,
    list: block.list,
    links: block.links,
  };
}

/** What moves pay here, block by block; closed where all of it is known from elsewhere. */
export function IntelligenceSection({
  blocks,
  closed,
}: {
  blocks: CellPage["intelligence"];
  closed: boolean;
}) {
  return (
    <Section id="intelligence" heading="Market intelligence">
      <div className="blocks">
        {blocks.map((block) => (
          <IntelligenceBlock key={block.id} block={printable(block)} closed={closed} />
        ))}
      </div>
    </Section>
  );
}

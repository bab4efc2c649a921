"use client";

import { SeriesFigure } from "#components/charts/series-figure.tsx";
import type { SeriesLayout } from "#components/charts/series-layout.ts";
import { CitedText, type CitedWords } from "#components/ui/cited-text.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { InlineLinks } from "#components/ui/inline-links.tsx";
import { SmallTableView } from "#components/ui/small-table.tsx";
import type { SmallTable } from "#lib/domain/cell-page.ts";
import type { Link } from "#lib/domain/page.ts";

/** One block of market intelligence, ready to print. */
export type Block = {
  id: string;
  heading: string;
  sentences: CitedWords[];
  /** Sentences that stand behind a fold. */
  more: CitedWords[];
  unknown: string | null;
  chart: SeriesLayout | null;
  table: SmallTable | null;
  list: string[];
  links: Link[];
};

/** What a block says: its answer, and what stands behind it behind a fold. */
function BlockBody({ block }: { block: Block }) {
  const { heading, sentences, more, unknown, chart, table, list, links } = block;
  const folded = more.length + list.length + links.length > 0 || chart !== null || table !== null;
  return (
    <>
      {sentences.length > 0 ? <CitedText words={sentences} /> : null}
      {unknown ? <p className="unknown">{unknown}</p> : null}
      {folded ? (
        <Disclosure summary={`More: ${heading}`}>
          {more.length > 0 ? <CitedText words={more} /> : null}
          {chart ? <SeriesFigure layout={chart} /> : null}
          {table ? <SmallTableView table={table} /> : null}
          {list.length > 0 ? (
            <ul className="tag-list">
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : null}
          {links.length > 0 ? (
            <p>
              <InlineLinks links={links} />
            </p>
          ) : null}
        </Disclosure>
      ) : null}
    </>
  );
}

/**
 * Draws a block; on a page without evidence of its own it is a line that opens. A client component for its weight
 * alone.
 */
export function IntelligenceBlock({ block, closed }: { block: Block; closed: boolean }) {
  const { id, heading } = block;
  return closed ? (
    <details id={id} className="question">
      <summary>{heading}</summary>
      <BlockBody block={block} />
    </details>
  ) : (
    <div id={id} className="subsection">
      <h3>{heading}</h3>
      <BlockBody block={block} />
    </div>
  );
}

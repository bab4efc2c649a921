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
  unknown: string | null;
  chart: SeriesLayout | null;
  table: SmallTable | null;
  list: string[];
  links: Link[];
};

/** Draws a block: what is known, its picture, its table, what to keep in mind. A client component for its weight alone. */
export function IntelligenceBlock({ block }: { block: Block }) {
  const { id, heading, sentences, unknown, chart, table, list, links } = block;
  return (
    <div id={id} className="subsection">
      <h3>{heading}</h3>
      {sentences.length > 0 ? <CitedText words={sentences} /> : null}
      {unknown ? <p className="unknown">{unknown}</p> : null}
      {chart ? <SeriesFigure layout={chart} /> : null}
      {table ? (
        <Disclosure summary={table.caption}>
          <SmallTableView table={table} />
        </Disclosure>
      ) : null}
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
    </div>
  );
}

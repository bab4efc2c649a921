"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";

/** What a page says of a source: its anchor, its name, its words and the page that they were read in. */
export type EvidenceLine = { id: string; heading: string; words: string; href: string | null };

/** The evidence of a page, folded away, and one link to all of it. A client component for its weight alone. */
export function EvidenceLines({ lines, more }: { lines: EvidenceLine[]; more: string }) {
  return (
    <>
      <Disclosure summary={`${lines.length} sources, each with its edition`}>
        {lines.map(({ id, heading, words, href }) => (
          <p key={id} id={id} className="evidence">
            <strong>{heading}</strong>
            {`. ${words} `}
            {href ? <a href={href}>The page</a> : null}
          </p>
        ))}
      </Disclosure>
      <p>
        <a href={more}>
          All evidence of this page: how each figure is made, and what to keep in mind
        </a>
      </p>
    </>
  );
}

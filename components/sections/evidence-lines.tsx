"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";

/** What a section says of a source: its anchor, its name, its words and the page that they were read in. */
export type EvidenceLine = { id: string; heading: string; words: string; href: string | null };

/**
 * The evidence at the end of a section, folded away, and one link to all of it. A client component for
 * its weight alone.
 */
export function EvidenceLines({ lines, more }: { lines: EvidenceLine[]; more: string | null }) {
  return (
    <Disclosure summary="Where these numbers come from">
      {lines.map(({ id, heading, words, href }) => (
        <p key={id} id={id} className="evidence">
          <strong>{heading}</strong>
          {`. ${words} `}
          {href ? <a href={href}>The page</a> : null}
        </p>
      ))}
      {more ? (
        <p className="evidence">
          <a href={more}>All evidence of this page</a>
        </p>
      ) : null}
    </Disclosure>
  );
}

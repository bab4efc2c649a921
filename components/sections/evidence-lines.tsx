"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";

/** What a section says of a source: its anchor, its name, its words and where more stands. */
export type EvidenceLine = { id: string; heading: string; words: string; href: string | null };

/** The evidence at the end of a section, folded away. A client component for its weight alone. */
export function EvidenceLines({ lines }: { lines: EvidenceLine[] }) {
  return (
    <Disclosure summary="Where these numbers come from">
      {lines.map(({ id, heading, words, href }) => (
        <p key={id} id={id} className="evidence">
          <strong>{heading}</strong>
          {`. ${words} `}
          {href ? <a href={href}>{href.startsWith("/") ? "All evidence" : "The page"}</a> : null}
        </p>
      ))}
    </Disclosure>
  );
}

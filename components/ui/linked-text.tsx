"use client";

import type { ReactNode } from "react";

/** A sentence: words and figures in turn, words first. Its figures lead to `href`: one for all or one each. */
export type LinkedSentence = { href: string | string[]; parts: string[] };

/**
 * Sentences as one paragraph, each figure a link. It is a client component for its weight alone: a
 * page carries what such a component is given, not the elements that it draws, and it has hundreds
 * of figures.
 */
export function LinkedText({ sentences }: { sentences: LinkedSentence[] }) {
  return <p>{sentences.flatMap(pieces)}</p>;
}

function pieces({ href, parts }: LinkedSentence, place: number): ReactNode[] {
  let offset = 0;
  const nodes = parts.map((part, index) => {
    const key = `${place}.${offset}`;
    offset += part.length;
    if (index % 2 === 0) return part;
    return (
      <a
        key={key}
        href={typeof href === "string" ? href : href[(index - 1) / 2]}
        className="figure"
      >
        {part}
      </a>
    );
  });
  return place > 0 ? [" ", ...nodes] : nodes;
}

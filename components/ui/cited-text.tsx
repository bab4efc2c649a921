"use client";

/** A source of a sentence: where its evidence stands on the page, and who published it. */
export type Citation = { href: string; name: string };

/** Words up to where their source is named; null where the words after them have the same source. */
export type CitedWords = { text: string; source: Citation | null };

/**
 * Sentences as one paragraph, each source as a link behind the figures that it gives. It is a client
 * component for its weight alone: a page carries what such a component is given, not the elements that
 * it draws.
 */
export function CitedText({ words }: { words: CitedWords[] }) {
  return (
    <p>
      {words.map(({ text, source }) => (
        <span key={text}>
          {text}
          {source ? (
            <small className="cite">
              <a href={source.href}>{source.name}</a>
            </small>
          ) : null}
        </span>
      ))}
    </p>
  );
}

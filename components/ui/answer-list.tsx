"use client";

import type { Link } from "#lib/domain/page.ts";
import { CitedText, type CitedWords } from "./cited-text.tsx";

/** A heading, its sentences or the line that says what is unknown, and the way to the whole. */
export type Answer = {
  id: string;
  heading: string;
  sentences: CitedWords[];
  unknown: string | null;
  link: Link;
};

/**
 * Short answers, one under another; each heading leads to the whole. A client component for its weight alone, as
 * CitedText is.
 */
export function AnswerList({ answers, look }: { answers: Answer[]; look: string }) {
  return answers.map(({ id, heading, sentences, unknown, link }) => (
    <div key={id} id={id} className={look}>
      <h3>
        <a href={link.href}>{heading}</a>
      </h3>
      {sentences.length > 0 ? <CitedText words={sentences} /> : null}
      {unknown ? <p className="unknown">{unknown}</p> : null}
    </div>
  ));
}

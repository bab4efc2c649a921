"use client";

import type { Answer } from "./answer-list.tsx";
import { CitedText } from "./cited-text.tsx";

/** Questions that open to their answers, natively. A client component for its weight alone, as CitedText is. */
export function AnswerDisclosures({ answers }: { answers: Answer[] }) {
  return answers.map(({ id, heading, sentences, unknown, link }) => (
    <details key={id} id={id} className="question">
      <summary>{heading}</summary>
      {sentences.length > 0 ? <CitedText words={sentences} /> : null}
      {unknown ? <p className="unknown">{unknown}</p> : null}
      <p>
        <a href={link.href}>{link.text}</a>
      </p>
    </details>
  ));
}

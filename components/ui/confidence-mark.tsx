import type { Confidence } from "#lib/domain/cell-row.ts";

/** As much of a confidence as the mark shows. */
export type ConfidenceWords = Pick<Confidence, "words" | "dots">;

/** Confidence in words, with dots that repeat it (their shapes stand once in the layout). */
export function ConfidenceMark({ confidence }: { confidence: ConfidenceWords }) {
  return (
    <span className="confidence">
      <span>{`${confidence.words} `}</span>
      <svg className="dots" aria-hidden="true">
        <use href={`#dots-${confidence.dots}`} />
      </svg>
    </span>
  );
}

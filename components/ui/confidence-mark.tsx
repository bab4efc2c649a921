import type { Confidence } from "#lib/domain/cell-row.ts";

/** Confidence in words, with dots that repeat it (their shapes stand once in the layout). */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  return (
    <span className="confidence">
      {`${confidence.words} `}
      <svg className="dots" aria-hidden="true">
        <use href={`#dots-${confidence.dots}`} />
      </svg>
    </span>
  );
}

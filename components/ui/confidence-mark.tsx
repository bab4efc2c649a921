import type { Confidence } from "#lib/domain/cell-row.ts";

const dotCentres = [5, 16, 27, 38];

/** Confidence in words, with dots that repeat it. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  return (
    <span className="confidence">
      {confidence.words}{" "}
      <svg width="43" height="10" viewBox="0 0 43 10" aria-hidden="true">
        {dotCentres.map((x, index) => (
          <circle
            key={x}
            cx={x}
            cy="5"
            r="4"
            className={index < confidence.dots ? "dot-full" : "dot-empty"}
          />
        ))}
      </svg>
    </span>
  );
}

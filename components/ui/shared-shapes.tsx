"use client";

const dots = [1, 2, 3, 4];

/** Shapes that a page draws many times, defined once. */
export function SharedShapes() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      {dots.map((full) => (
        <symbol key={full} id={`dots-${full}`} viewBox="0 0 43 10">
          {dots.map((dot) => (
            <circle
              key={dot}
              cx={dot * 11 - 6}
              cy="5"
              r="4"
              className={dot <= full ? "dot-full" : "dot-empty"}
            />
          ))}
        </symbol>
      ))}
    </svg>
  );
}

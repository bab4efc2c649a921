import type { Level } from "#lib/domain/level.ts";

/** A share of the whole as a bar; levels are steps of one hue. The share stands beside it in text. */
export function ShareBar({ width, level }: { width: string; level: Level }) {
  return (
    <svg className="share-bar" aria-hidden="true">
      <rect width={width} className={`level-${level}`} />
    </svg>
  );
}

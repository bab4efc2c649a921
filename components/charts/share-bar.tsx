import type { Level } from "#lib/domain/level.ts";
import { percent } from "./axis.ts";

/** A share of the whole as a bar; levels are steps of one hue. The share stands beside it in text. */
export function ShareBar({ share, level }: { share: number; level: Level }) {
  return (
    <svg className="share-bar" aria-hidden="true">
      <rect width={percent(Math.max(share * 100, 0.8))} className={`level-${level}`} />
    </svg>
  );
}

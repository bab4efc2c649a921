/**
 * For an answer about a release: browsers ask again each time and caches in between after 20 seconds, so
 * that all show a published release within a minute (docs/decisions/0100). While nothing answers, what they
 * hold is good for a day.
 */
export const briefly = "public, max-age=0, s-maxage=20, stale-if-error=86400";

/** Headers of a file about a release that cannot say itself of which it is. */
export function brieflyKept(release: { id: string }): Record<string, string> {
  return { "cache-control": briefly, "x-release": release.id };
}

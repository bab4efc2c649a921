import "server-only";
import { cache } from "react";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import "server-only";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { currentRelease } from "#lib/queries/current-release.ts";

/**
 * A page's report: read once per request, for its head and its body, and all of it in one snapshot of the
 * database, so that no page shows two releases.
 */
export function report<Asked extends unknown[], Answer>(
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return cache((...asked: Asked) => inSnapshot(() => read(...asked)));
}

/**
 * The release that readers see.
 * @throws Error before the first one is published: a page without figures is an error, not a page.
 */
export async function publishedRelease(): Promise<ReleaseIdentity> {
  const release = await currentRelease();
  if (release === null)
    throw new Error("no release is published; run npm run data -- build, then publish");
  return release;
}

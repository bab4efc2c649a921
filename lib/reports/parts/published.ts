import "server-only";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { currentRelease } from "#lib/queries/current-release.ts";

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

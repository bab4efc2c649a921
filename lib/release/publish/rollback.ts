import { inReleaseTransaction } from "../in-release-transaction.ts";
import { ReleaseError } from "../release-error.ts";
import { movePointer, readPublications } from "./pointer.ts";
import { releaseBefore } from "./publications.ts";
import type { PublishReport } from "./publish.ts";

/**
 * Gives readers the release before the one they see. The public record stays as it is: what was
 * published was published. The caller tells the site.
 *
 * @throws ReleaseError where no release was published before.
 */
export function rollbackRelease({ now = new Date() } = {}): Promise<PublishReport> {
  return inReleaseTransaction(async (client) => {
    const release = releaseBefore(await readPublications(client));
    if (release === null) {
      throw new ReleaseError("No release was published before this one: there is no way back.");
    }
    await movePointer(client, { release, rollback: true }, now);
    return {
      release,
      publishedAt: now.toISOString(),
      changed: true,
      ledgerAdded: 0,
      graded: 0,
      moves: [],
      objections: [],
    };
  });
}

import type { z } from "zod";
import type { pageReleaseSchema } from "#lib/domain/page.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";

/** The release as a page names it. A release that was never published is named by its build. */
export function pageRelease({
  id,
  publishedAt,
  builtAt,
  dataDate,
}: ReleaseIdentity): z.infer<typeof pageReleaseSchema> {
  return { id, publishedAt: publishedAt ?? builtAt, dataDate };
}

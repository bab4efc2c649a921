import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish.ts";
import { releaseStatus } from "#lib/release/status.ts";

/** The release that readers see. */
export interface Publication {
  release: string;
  /** ISO 8601; with the release it names one publication in one database. */
  publishedAt: string;
  isNew: boolean;
}

/** Builds and publishes a release where readers have none. */
export async function firstRelease(): Promise<Publication> {
  const { published } = await releaseStatus();
  if (published) {
    return { release: published.id, publishedAt: published.publishedAt ?? "", isNew: false };
  }
  await buildRelease();
  const { release, publishedAt } = await publishRelease();
  return { release, publishedAt, isNew: true };
}

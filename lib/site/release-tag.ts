import "server-only";
import { unstable_cache } from "next/cache";
import { releaseTag as tag } from "#lib/domain/release-tag.ts";

const attach = unstable_cache(async () => true, ["release"], { tags: [tag] });

/**
 * Attaches the release's tag to the page that is being rendered, so that publishing refreshes it.
 * The cached value is constant on purpose: were the query itself cached, a failed refresh would
 * store the old data as fresh (DESIGN, Rendering and caching).
 */
export async function releaseTag(): Promise<void> {
  await attach();
}

import { byEvidence } from "#lib/site/by-evidence.ts";
import { mayRefresh } from "#lib/site/may-refresh.ts";
import { ownOrigin } from "#lib/site/own-origin.ts";
import { refused } from "../refused.ts";
import { cachedPaths } from "./cached-paths.ts";
import { revisitPages } from "./revisit-pages.ts";

export const dynamic = "force-dynamic";

/** The caller waits so many milliseconds at most; the rest is done after the answer. */
const patience = 5_000;

/**
 * Makes the stale pages in this server's cache anew, those with the most evidence first. Answers when
 * that is done, or after a few seconds with how many are left.
 */
export async function POST(request: Request): Promise<Response> {
  if (!mayRefresh(request.headers.get("authorization"))) return refused();
  const paths = await byEvidence(await cachedPaths());
  return Response.json({ left: await revisitPages(ownOrigin(), paths, patience) });
}

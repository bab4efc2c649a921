import { createHash, timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { releaseTag } from "#lib/domain/release-tag.ts";
import { cachedPaths } from "./cached-paths.ts";

export const dynamic = "force-dynamic";

/**
 * Marks every page that shows the release as stale, and names the pages in the cache, so that the
 * caller can visit each once: a stale page is served one last time while it is made anew.
 */
export async function POST(request: Request): Promise<Response> {
  const token = process.env.REFRESH_TOKEN;
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "");
  if (!token || !given || !sameText(given, token)) {
    return Response.json({ error: "The token is missing or wrong." }, { status: 401 });
  }
  revalidateTag(releaseTag, "max");
  return Response.json({ paths: await cachedPaths() });
}

/** Compares in a time that tells nothing about how far they agree. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

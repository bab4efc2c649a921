import { revalidateTag } from "next/cache";
import { releaseTag } from "#lib/domain/release-tag.ts";
import { mayRefresh } from "#lib/site/may-refresh.ts";
import { refused } from "./refused.ts";

export const dynamic = "force-dynamic";

/**
 * Marks every page that shows the release as stale: it is served one last time while it is made anew.
 * `POST /api/internal/refresh/pages` then has that done.
 */
export async function POST(request: Request): Promise<Response> {
  if (!mayRefresh(request.headers.get("authorization"))) return refused();
  revalidateTag(releaseTag, "max");
  return Response.json({ marked: true });
}

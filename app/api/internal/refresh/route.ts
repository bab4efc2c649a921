import { mayRefresh } from "#lib/site/may-refresh.ts";
import { checkedKey } from "#lib/site/publication.ts";
import { refused } from "./refused.ts";

export const dynamic = "force-dynamic";

/**
 * Has this process look at once which release readers see; by itself it does every few seconds. 503 where
 * the database does not answer.
 */
export async function POST(request: Request): Promise<Response> {
  if (!mayRefresh(request.headers.get("authorization"))) return refused();
  const seen = await checkedKey();
  return Response.json({ seen: seen !== "failed" }, { status: seen === "failed" ? 503 : 200 });
}

import { suggest } from "#lib/reports/search/suggest.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";

export const dynamic = "force-dynamic";

/** What the search box offers while somebody types: `GET /search/suggest?q=`. Made for our own pages, promised to nobody else. */
export async function GET(request: Request): Promise<Response> {
  const found = await suggest(new URL(request.url).searchParams.get("q") ?? "");
  if (found === null) return Response.json({ groups: [] });
  return Response.json(found.suggestions, { headers: brieflyKept({ id: found.release }) });
}

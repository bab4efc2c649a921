import { answer } from "#app/api/v1/answer.ts";
import { apiEvidence } from "#lib/reports/api/evidence.ts";
import { apiQuery } from "#lib/reports/api/query.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ role: string; country: string }> };

/** `GET /api/v1/salaries/{role}/{country}/evidence`: amounts as the page prints them, so it takes no currency. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { role, country } = await params;
  return answer(request, async () => {
    apiQuery(request.url, []);
    return apiEvidence(role, country);
  });
}

import { answer } from "#app/api/v1/answer.ts";
import { apiEvidence } from "#lib/reports/api-evidence.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ role: string; country: string }> };

/** `GET /api/v1/salaries/{role}/{country}/evidence` */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { role, country } = await params;
  return answer(() => apiEvidence(role, country));
}

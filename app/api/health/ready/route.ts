import { readiness } from "#lib/site/health.ts";

export const dynamic = "force-dynamic";

/** Whether pages can be made: 200 with the release that they show, 503 with the reason otherwise. */
export async function GET(): Promise<Response> {
  const answer = await readiness();
  return Response.json(answer, {
    status: answer.status === "ready" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}

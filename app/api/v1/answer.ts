import type { ApiError } from "#lib/domain/api-error.ts";
import { ApiProblem } from "#lib/reports/api-problem.ts";

/** Answers change with a release only: caches may keep them a minute and serve them stale for a day. */
const cacheable =
  "public, max-age=60, s-maxage=300, stale-while-revalidate=3600, stale-if-error=86400";

/** Open data: scripts of any site may read it. */
const open = { "access-control-allow-origin": "*" };

/**
 * A JSON answer, or the problem as JSON with its status. Anything else, a database that is down for
 * one, is an error status that nobody caches.
 */
export async function answer(read: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await read(), { headers: { ...open, "cache-control": cacheable } });
  } catch (error) {
    if (error instanceof ApiProblem) return failure(error.message, error.status);
    console.error(error);
    return failure("the answer could not be read just now; try again in a minute", 503);
  }
}

function failure(error: string, status: number): Response {
  const body: ApiError = { error };
  return Response.json(body, { status, headers: { ...open, "cache-control": "no-store" } });
}

import type { ApiError } from "#lib/domain/api-problem.ts";
import { ApiProblem } from "#lib/domain/api-problem.ts";
import { logFailure } from "#lib/log-failure.ts";
import { retryAfter } from "./passing.ts";

/** Open data: scripts of any site may read it. */
export const openToAll = { "access-control-allow-origin": "*" };

/**
 * Why there is no answer, as JSON that nobody keeps: an ApiProblem with its status, and any other
 * error, which is logged, as a 503.
 */
export function problemResponse(error: unknown): Response {
  if (error instanceof ApiProblem) return failure(error.message, error.status);
  logFailure("API answer failed", error);
  return failure("the answer could not be read just now; try again in a minute", 503);
}

function failure(error: string, status: number): Response {
  const body: ApiError = { error };
  const headers = new Headers({ ...openToAll, "cache-control": "no-store" });
  if (status === 503) headers.set("retry-after", retryAfter);
  if (status === 405) headers.set("allow", "GET, HEAD, OPTIONS");
  return Response.json(body, { status, headers });
}

import { ApiProblem } from "#lib/domain/api-problem.ts";
import { problemResponse } from "#lib/site/problem-response.ts";

export const dynamic = "force-dynamic";

/** `GET` of an address that the API does not have: programs get JSON, never the site's page for a 404. */
export function GET(): Response {
  return problemResponse(ApiProblem.noAddress());
}

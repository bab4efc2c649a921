import { ApiProblem } from "#lib/domain/api-problem.ts";

/** Signs of the API's addresses: those of slugs. An escaped one may be no text, or none that a database takes. */
const plain = /^[\w/.-]*$/;

const reading = ["GET", "HEAD", "OPTIONS"];

/**
 * Why a request to the API is refused before a route sees it: its address cannot be decoded, or it
 * would write; null where a route is to answer.
 *
 * @param path as it was asked for, still escaped.
 */
export function apiRefusal(method: string, path: string): ApiProblem | null {
  if (!plain.test(path)) return ApiProblem.noAddress();
  return reading.includes(method) ? null : ApiProblem.notRead(method);
}

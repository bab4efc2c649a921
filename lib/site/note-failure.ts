import "server-only";
import { databaseFailure } from "#lib/runtime/database-failure.ts";
import { notePassing, requestHeader } from "./passing.ts";

/**
 * Tells the front where a page failed by what passes, too much that is asked or a database that is away: its reader is told
 * to ask again later, and not that something is broken.
 *
 * @param headers of the request, as the front gave them to Next.
 */
export function noteFailure(
  error: unknown,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): void {
  const request = headers[requestHeader];
  const busy = error instanceof Error && error.name === "BusyError";
  const passes = busy || databaseFailure(error) !== null;
  if (passes && typeof request === "string") notePassing(request);
}

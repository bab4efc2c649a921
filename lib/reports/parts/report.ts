import "server-only";
import { cache } from "react";
import { inSnapshot } from "#lib/queries/snapshot.ts";

/**
 * A page's report: read once per request, for its head and its body, and all of it in one snapshot of the
 * database, so that no page shows two releases.
 */
export function report<Asked extends unknown[], Answer>(
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return cache((...asked: Asked) => inSnapshot(() => read(...asked)));
}

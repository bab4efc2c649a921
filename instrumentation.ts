import type { Instrumentation } from "next";

/**
 * Runs once when a server starts: wrong settings end it with a clear line, before any request, and the
 * cache of pages learns which release readers see.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("#lib/env.ts");
  env();
  // In development every page is made afresh.
  if (process.env.NODE_ENV !== "production") return;
  const { watchPublication } = await import("#lib/site/publication.ts");
  await watchPublication();
}

/** One JSON line on standard error for each request that failed. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logFailure } = await import("#lib/log-failure.ts");
  const { path, method, headers } = request;
  logFailure("request failed", error, { path, method, route: context.routePath });
  const { noteFailure } = await import("#lib/site/note-failure.ts");
  noteFailure(error, headers);
};

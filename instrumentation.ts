import type { Instrumentation } from "next";

/** Runs once when a server starts: wrong settings end it with a clear line, before any request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("#lib/env.ts");
  env();
}

/** One JSON line on standard error for each request that failed. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { default: pino } = await import("pino");
  pino(pino.destination({ fd: 2, sync: true })).error(
    { err: error, path: request.path, method: request.method, route: context.routePath },
    "request failed",
  );
};

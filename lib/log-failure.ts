import pino from "pino";

const log = pino(pino.destination({ fd: 2, sync: true }));

/** In an outage or a crowd each request fails by the same: once a second says as much, and costs nothing. */
const quietMs = 1_000;
const mostKinds = 100;
const kinds = new Map<string, { loggedAt: number; more: number }>();

/**
 * One JSON line on standard error about a failure that a reader saw only as an error status, or not at
 * all. The same failure within a second is counted: its next line says how many there were (`more`).
 *
 * @param what failed, in a few words: "request failed".
 * @param context what else helps to find it: the path, the route.
 */
export function logFailure(
  what: string,
  error: unknown,
  context: Readonly<Record<string, string>> = {},
): void {
  const kind = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  const before = kinds.get(kind);
  if (before && performance.now() - before.loggedAt < quietMs) {
    before.more += 1;
    return;
  }
  if (kinds.size >= mostKinds) kinds.clear();
  kinds.set(kind, { loggedAt: performance.now(), more: 0 });
  const more = before?.more ? { more: before.more } : {};
  log.error({ err: error, ...context, ...more }, what);
}

import pino from "pino";

const log = pino(pino.destination({ fd: 2, sync: true }));

/**
 * One JSON line on standard error about a failure that a reader saw only as an error status, or not at
 * all.
 *
 * @param what failed, in a few words: "request failed".
 * @param context what else helps to find it: the path, the route.
 */
export function logFailure(
  what: string,
  error: unknown,
  context: Readonly<Record<string, string>> = {},
): void {
  log.error({ err: error, ...context }, what);
}

import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** How a server is stopped. */
export interface Stopping {
  /** Whether it is about to end: readiness fails from then on, and answers end their connections. */
  readonly begun: boolean;
  /**
   * Ends a server without failing a request that it accepted: for a while it still takes new ones, so that
   * whoever spreads them over several instances notices; then none, and those in flight are finished.
   *
   * @param drainMs how long it still takes requests; 0 where nobody else would.
   */
  stop: (drainMs: number) => Promise<void>;
}

/** With the 3 seconds before, an end comes within 15: then whoever waits for us gives up. */
const finishMs = 11_000;
const momentMs = 500;

/** @param servers all that this process listens with. */
export function stoppingOf(servers: ReadonlySet<Server>): Stopping {
  let stopping: Promise<void> | null = null;
  const stop = async (drainMs: number) => {
    await sleep(drainMs);
    const late = sleep(finishMs, null, { ref: false });
    await Promise.race([Promise.all([...servers].map(closed)), late]);
  };
  return {
    get begun() {
      return stopping !== null;
    },
    stop: (drainMs) => {
      stopping ??= stop(drainMs);
      return stopping;
    },
  };
}

/**
 * Takes no more connections; those that are open are closed when they were answered, and where nobody asks
 * on them after a moment: a request may be on its way on one that was just opened.
 */
async function closed(server: Server): Promise<void> {
  // Not the close of http.Server, which ends such connections at once.
  const over = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
  await Promise.race([over, sleep(momentMs)]);
  server.closeIdleConnections();
  await over;
}

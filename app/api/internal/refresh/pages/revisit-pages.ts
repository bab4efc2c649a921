import { setTimeout as sleep } from "node:timers/promises";

/** How many pages are asked for at once: enough to be quick, few enough to leave readers their share. */
const atOnce = 4;

/** After so many milliseconds a page is left to its next reader; the database may be down. */
const pagePatience = 20_000;

/** Pages that are still to be visited. A later call begins anew and ends an earlier one. */
let queue: string[] = [];

/**
 * Visits pages that were marked stale, in order, until this server has made each of them anew. A page
 * that cannot be made stays as it was and is left alone.
 *
 * @param patience milliseconds after which it returns while the visits go on.
 * @returns how many pages were still in the queue then; 0 where all are done.
 */
export async function revisitPages(
  origin: string,
  paths: readonly string[],
  patience: number,
): Promise<number> {
  const own = [...paths];
  queue = own;
  const worker = async () => {
    for (let path = own.shift(); path !== undefined; path = own.shift()) {
      if (queue !== own) return;
      await revisit(new URL(path, origin));
    }
  };
  const visits = Promise.all(Array.from({ length: atOnce }, worker));
  await Promise.race([visits, sleep(patience, undefined, { ref: false })]);
  return own.length;
}

async function revisit(url: URL): Promise<void> {
  for (const end = Date.now() + pagePatience; Date.now() < end; ) {
    const response = await fetch(url, { redirect: "manual", cache: "no-store" }).catch(() => null);
    await response?.body?.cancel();
    if (response?.headers.get("x-nextjs-cache") !== "STALE") return;
    await sleep(100);
  }
}

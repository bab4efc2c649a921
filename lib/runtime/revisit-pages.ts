import { setTimeout as sleep } from "node:timers/promises";

/** How many pages are asked for at once: enough to be quick, few enough to leave readers their share. */
const atOnce = 4;

/** After so many milliseconds a page is left to its next reader; the database may be down. */
const patience = 20_000;

/**
 * Visits pages that were marked stale until the site has made each of them anew.
 * A page that cannot be made stays as it was and is left alone.
 */
export async function revisitPages(origin: string, paths: readonly string[]): Promise<void> {
  const queue = [...paths];
  const worker = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await revisit(new URL(path, origin));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function revisit(url: URL): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const response = await fetch(url, { redirect: "manual" }).catch(() => null);
    await response?.body?.cancel();
    if (response?.headers.get("x-nextjs-cache") !== "STALE") return;
    await sleep(100);
  }
}

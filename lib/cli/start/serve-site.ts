import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { RuntimeError } from "#lib/runtime/runtime-error.ts";
import { front, startDevelopment, startProgram } from "./next-process.ts";
import { standalone } from "./site-build.ts";

const patienceMs = 60_000;

/**
 * What is alive while pages are made is some 150 MB, whatever their number; left alone, V8 and the C library
 * let garbage grow to several times that before they give any back.
 */
const littleMemory = ["--max-old-space-size=384", "--max-semi-space-size=8"];
const fewArenas = { MALLOC_ARENA_MAX: "2" };

/** Settings of the served site that this start chose. */
export interface SiteSettings {
  port: number;
  dataDir: string;
  databaseUrl: string;
  refreshToken: string;
  development: boolean;
}

/** Starts the site's server. */
export function startSite(settings: SiteSettings): ChildProcess {
  const { port, dataDir, databaseUrl, refreshToken, development } = settings;
  const env = {
    PORT: String(port),
    // Containers set it to a name that only they know.
    HOSTNAME: "0.0.0.0",
    FAIRBAND_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    REFRESH_TOKEN: refreshToken,
  };
  if (development) return startDevelopment(port, env);
  return startProgram({
    file: join(standalone, "server.js"),
    args: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...env, ...fewArenas, NODE_ENV: "production" },
    preload: [front],
    options: littleMemory,
  });
}

/** A page, an answer of the API and an address that is judged: what they read once is read when readers come. */
const ofEachKind = ["/search?q=data", "/api/v1/ledger", "/salaries/none/none"];

/** Asks the site for one of each kind; what they answer does not matter. */
export async function warm(port: number): Promise<void> {
  const ask = async (path: string) => {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal }).catch(() => null);
    await response?.text().catch(() => {});
  };
  await Promise.all(ofEachKind.map(ask));
}

/** Waits until the site answers. Throws `RuntimeError` where it ends or stays silent. */
export async function awaitSite(site: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (site.exitCode !== null || site.signalCode !== null)
      throw new RuntimeError("The site's server ended right away.");
    const response = await fetch(`http://127.0.0.1:${port}/api/health/live`).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await sleep(50);
  }
  throw new RuntimeError(`The site does not answer on port ${port}.`);
}

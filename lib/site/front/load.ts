import { readFileSync } from "node:fs";
import http, { type RequestListener, type Server } from "node:http";
import { dirname, join } from "node:path";
import { env } from "#lib/env.ts";
import { PageStore } from "../page-store.ts";
import { type KeptPages, pagesSymbol } from "../watch.ts";
import { frontOf, withoutUpgrades } from "./front.ts";
import { limitOf } from "./limit.ts";
import { measuring } from "./measure.ts";
import { pagesOf } from "./pages.ts";
import { connectRedis } from "./redis.ts";
import { sharedPages } from "./shared-pages.ts";
import { stoppingOf } from "./stop.ts";
import { tracingOf } from "./tracing.ts";

/** Bytes of answers in memory: some two thousand pages. */
const answersInMemory = 48_000_000;
/** How long whoever spreads requests over instances may take to see that this one ends. */
const drainMs = 3_000;

// Loaded into the process that serves the site, before Next's server.js, which offers no place for this
// (docs/decisions/0101): the server that it makes gets our front before Next's listener.
const { proxies, requestsPerMinute, accessLog, metricsPort, dataDir, cacheMb, redisUrl } = env();
const { measure, listen } = measuring(accessLog);
if (metricsPort !== null) listen(metricsPort);

const redis = redisUrl === undefined ? null : connectRedis(redisUrl);
const build = buildId();
if (build !== null) {
  const own = new PageStore(join(dataDir, "pages"), build, cacheMb * 1_000_000);
  const pages = sharedPages(own, redis, build);
  (globalThis as { [pagesSymbol]?: KeptPages })[pagesSymbol] = pages;
}

const servers = new Set<Server>();
const stopping = stoppingOf(servers);
const settings = {
  ...{ proxies, limit: limitOf(requestsPerMinute, redis), measure },
  stopping: () => stopping.begun,
};
const tracing = await tracingOf(process.env);
const plain = http.createServer;
Object.assign(http, {
  createServer: (...given: unknown[]) => {
    const listener = given.find((part): part is RequestListener => typeof part === "function");
    if (!listener) return plain();
    const front = frontOf(pagesOf(listener, answersInMemory), settings);
    const server = withoutUpgrades(plain(tracing ? tracing.traced(front) : front));
    servers.add(server);
    return server;
  },
});

// Next would stop listening at once.
process.env.NEXT_MANUAL_SIG_HANDLE = "1";
const end = async (drain: number) => {
  await stopping.stop(drain);
  await tracing?.end();
  process.exit();
};
// By Ctrl-C all of it ends: there is nobody who could take over.
process.on("SIGINT", () => void end(0));
process.on("SIGTERM", () => void end(drainMs));

/** The build beside the server that is about to run; null where that is none of Next's. */
function buildId(): string | null {
  try {
    return readFileSync(join(dirname(process.argv[1] ?? ""), ".next/BUILD_ID"), "utf8").trim();
  } catch {
    return null;
  }
}

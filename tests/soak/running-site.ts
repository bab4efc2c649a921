import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { dataFiles } from "#lib/runtime/data-dir.ts";
import { lastDatabaseUrl } from "#lib/runtime/embedded-database.ts";
import { freePort } from "#lib/runtime/free-port.ts";
import { pidOf } from "#lib/runtime/process-identity.ts";
import { copyRelease } from "#tests/helpers/copy-release.ts";
import { hasNginx, startNginx } from "#tests/helpers/nginx.ts";
import { hasRedis, startRedis } from "#tests/helpers/redis.ts";
import { startSite } from "#tests/serving/site-process.ts";
import { writeEdition } from "./edition.ts";
import { lostRows, noteRows } from "./held-rows.ts";

/** A site under a supervisor, as a service manager is one: what ends is started again. */
export interface RunningSite {
  dataDir: string;
  /** What readers ask: nginx where that is installed, else the site. */
  origin: () => string;
  /** Two releases with the same figures. */
  first: string;
  second: string;
  /** Process of `npm start`, and of the server that it runs. */
  startPid: () => number;
  serverPid: () => number | null;
  /** Waits until the site says that it is ready. Throws where it is not within a minute and a half. */
  ready: () => Promise<void>;
  query: (statement: string, values?: string[]) => Promise<pg.QueryResult>;
  /** Kill them, where they are installed, and start them again. */
  restartNginx: () => Promise<void>;
  restartRedis: () => Promise<void>;
  /** What is gone of the rows that were there at the start. */
  lost: () => Promise<string[]>;
  stop: () => Promise<void>;
}

const second = "2000-01-01.soak";
const redisAwayMs = 10_000;

export async function runningSite(dataDir: string): Promise<RunningSite> {
  const port = await freePort();
  let redis = hasRedis ? await startRedis() : null;
  const settings = {
    ...{ FAIRBAND_DATA_DIR: dataDir, PORT: String(port), PROXIES: "1" },
    ...{ REQUESTS_PER_MINUTE: "1000000", REDIS_URL: redis?.url ?? "" },
  };
  const interrupt = await supervised(settings);
  const query = async (statement: string, values: string[] = []) => {
    const client = new pg.Client({ connectionString: lastDatabaseUrl(dataDir) ?? "" });
    client.on("error", () => {});
    await client.connect();
    return client.query(statement, values).finally(() => client.end());
  };
  const { rows } = await query("select release_id as id from pointer");
  const first = String(rows[0]?.id);
  await prepare(dataDir, first, query);
  let nginx = hasNginx ? await startNginx([port]) : null;
  const startPid = () => pidOf(readFileSync(dataFiles(dataDir).siteLock, "utf8"));
  return {
    ...{ dataDir, first, second, query, startPid },
    origin: () => nginx?.origin ?? `http://127.0.0.1:${port}`,
    serverPid: () => {
      const pid = startPid();
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
      return children === "" ? null : Number(children.split(" ")[0]);
    },
    ready: () => becomesReady(`http://127.0.0.1:${port}/api/health/ready`),
    restartNginx: async () => {
      nginx?.kill();
      if (nginx) nginx = await startNginx([port]);
    },
    restartRedis: async () => {
      if (!redis) return;
      redis.child.kill("SIGKILL");
      await sleep(redisAwayMs);
      redis = await startRedis(Number(new URL(redis.url).port));
    },
    lost: () => lostRows(query),
    stop: async () => {
      await interrupt();
      await nginx?.stop();
      redis?.child.kill("SIGKILL");
    },
  };
}

/** Starts the site, and again whenever it ends; gives how to end it for good. */
async function supervised(settings: Record<string, string>): Promise<() => Promise<unknown>> {
  let over = false;
  let site = await startSite(settings);
  void (async () => {
    while (!over) {
      await site.ended;
      if (!over) site = await startSite(settings).catch(() => site);
    }
  })();
  const interrupt = () => {
    over = true;
    return site.interrupt();
  };
  // Whatever breaks here: the site is a process of its own and would stay.
  process.once("uncaughtExceptionMonitor", () => void interrupt());
  return interrupt;
}

/** Two releases, the rows noted that must stay, and a file to import. */
async function prepare(dataDir: string, first: string, query: RunningSite["query"]): Promise<void> {
  const { rowCount } = await query("select from releases where id = $1", [second]);
  if (!rowCount) await copyRelease(lastDatabaseUrl(dataDir) ?? "", first, second);
  await noteRows(query);
  await writeEdition(dataDir);
}

const patienceMs = 90_000;

async function becomesReady(url: string): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; ) {
    const answer = await fetch(url).catch(() => null);
    await answer?.text().catch(() => {});
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("the site was not ready again within a minute and a half");
}

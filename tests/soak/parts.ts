import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { postgresPlace } from "#lib/runtime/postgres-place.ts";
import { readPostmaster } from "#lib/runtime/postgres-server.ts";
import { editionRows, importArgs } from "./edition.ts";
import type { RunningSite } from "./running-site.ts";

/** Something that happens to a running site. */
interface Part {
  name: string;
  /** Whether readers may be refused what nobody has read before, until the site is ready again. */
  troubles: boolean;
  /** Whether it publishes a release itself, which it then gives. */
  publishes?: true;
  act: (site: RunningSite) => Promise<string | null>;
}

/** What was killed may answer a little longer: those who end with it are told first. */
const momentMs = 2_000;

/** An end by the system, to one process. */
function kill(pid: number | null | undefined, signal: NodeJS.Signals = "SIGKILL"): void {
  try {
    if (pid != null) process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

function command({ dataDir }: RunningSite, ...args: string[]): ChildProcess {
  return spawn("npm", ["run", "--silent", "data", "--", ...args], {
    env: { ...process.env, FAIRBAND_DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
}

/** Runs a command of the data to its end. */
async function done(site: RunningSite, ...args: string[]): Promise<void> {
  const [code] = await once(command(site, ...args), "close");
  if (code !== 0) throw new Error(`npm run data -- ${args.join(" ")} ended with ${code}`);
}

/** Runs one and kills it, with what it started, after a while; so late that it does something, each time at another moment. */
async function killed(site: RunningSite, ...args: string[]): Promise<void> {
  const child = command(site, ...args);
  const ended = once(child, "close");
  await Promise.race([ended, sleep(1_500 + 8_000 * Math.random())]);
  kill(child.pid === undefined ? null : -child.pid);
  await ended;
}

const databaseOf = ({ dataDir }: RunningSite) =>
  readPostmaster(postgresPlace(dataDir).data)?.pid ?? null;
const published = async ({ query }: RunningSite) =>
  String((await query("select release_id as id from pointer")).rows[0]?.id);

/** Each of them in turn, a publication after each. */
export const parts: readonly Part[] = [
  {
    name: "a release published by the command",
    troubles: false,
    publishes: true,
    act: async (site) => {
      await done(site, "publish", "--accept", "a soak");
      return published(site);
    },
  },
  {
    name: "the database killed",
    troubles: true,
    act: async (site) => {
      kill(databaseOf(site));
      await sleep(momentMs);
      return null;
    },
  },
  {
    name: "the server killed",
    troubles: true,
    act: async (site) => {
      kill(site.serverPid());
      await sleep(momentMs);
      return null;
    },
  },
  {
    name: "a publisher killed",
    troubles: false,
    publishes: true,
    act: async (site) => {
      await site.query("update pointer set release_id = $1, published_at = now()", [site.first]);
      await killed(site, "publish", "--accept", "a soak");
      return published(site);
    },
  },
  {
    name: "the release before published again",
    troubles: false,
    publishes: true,
    act: async (site) => {
      await done(site, "rollback");
      return published(site);
    },
  },
  {
    name: "the start killed",
    troubles: true,
    act: async (site) => {
      kill(site.startPid());
      await sleep(momentMs);
      return null;
    },
  },
  {
    name: "an import killed, then done",
    troubles: false,
    act: async (site) => {
      await killed(site, ...importArgs(site.dataDir));
      const rows = async () => {
        const { rows: found } = await site.query(editionRows);
        return Number(found[0]?.rows);
      };
      if ((await rows()) !== 0) throw new Error("half an edition was imported");
      await done(site, ...importArgs(site.dataDir));
      if ((await rows()) === 0) throw new Error("an edition was not imported");
      await site.query("delete from editions where label = 'soak'");
      return null;
    },
  },
  {
    name: "nginx killed",
    troubles: true,
    act: async (site) => {
      await site.restartNginx();
      return null;
    },
  },
  {
    name: "Redis killed",
    troubles: false,
    act: async (site) => {
      await site.restartRedis();
      return null;
    },
  },
  {
    name: "the start told to end",
    troubles: true,
    act: async (site) => {
      kill(site.startPid(), "SIGTERM");
      // It takes requests for three seconds more.
      await sleep(5_000);
      return null;
    },
  },
  {
    name: "the database hung",
    troubles: true,
    act: async (site) => {
      const pid = databaseOf(site);
      kill(pid, "SIGSTOP");
      await sleep(12_000);
      kill(pid, "SIGCONT");
      return null;
    },
  },
];

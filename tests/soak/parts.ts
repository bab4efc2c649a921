import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { postgresPlace } from "#lib/runtime/postgres-place.ts";
import { readPostmaster } from "#lib/runtime/postgres-server.ts";
import type { RunningSite } from "./running-site.ts";

/** Something that happens to a running site. */
interface Part {
  name: string;
  /** For how long readers may be refused because of it: a part that is gone takes a moment to be back. */
  troubleMs: number;
  act: (site: RunningSite) => Promise<void>;
}

const kill = (pid: number | null, signal: NodeJS.Signals) => {
  try {
    if (pid !== null) process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
};

/** Each of them in turn, a publication after each. */
export const parts: readonly Part[] = [
  { name: "nothing", troubleMs: 0, act: async () => {} },
  {
    name: "the database killed",
    troubleMs: 20_000,
    act: async ({ dataDir }) => {
      kill(readPostmaster(postgresPlace(dataDir).data)?.pid ?? null, "SIGKILL");
      await sleep(10_000);
    },
  },
  {
    name: "the server killed",
    troubleMs: 40_000,
    act: async (site) => {
      kill(site.serverPid(), "SIGKILL");
      await sleep(25_000);
    },
  },
  {
    name: "a publisher killed",
    troubleMs: 0,
    act: async ({ dataDir }) => {
      const child = spawn("npm", ["run", "--silent", "data", "--", "publish"], {
        env: { ...process.env, FAIRBAND_DATA_DIR: dataDir },
        stdio: "ignore",
        detached: true,
      });
      await sleep(1_500);
      if (child.pid !== undefined) kill(-child.pid, "SIGKILL");
    },
  },
  {
    name: "the start killed",
    troubleMs: 40_000,
    act: async (site) => {
      kill(site.startPid(), "SIGKILL");
      await sleep(25_000);
    },
  },
  {
    name: "the start told to end",
    troubleMs: 50_000,
    act: async (site) => {
      kill(site.startPid(), "SIGTERM");
      await sleep(35_000);
    },
  },
];

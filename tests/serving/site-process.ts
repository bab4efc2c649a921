import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#lib/runtime/free-port.ts";

/** The data folder of all site tests of a run: the first start fills it. */
export const dataDir =
  process.env.SITE_TESTS_DATA_DIR ?? join(tmpdir(), `fairband-site-tests-${process.ppid}`);

/** A site that `npm start` brought up, or tried to. */
export interface SiteProcess {
  origin: string;
  /** Everything printed so far. */
  output: () => string;
  /** Waits for the end and gives the exit code, null after a signal. */
  ended: Promise<number | null>;
  /** What Ctrl-C does: an interrupt for every process of the terminal. */
  interrupt: () => Promise<number | null>;
  /** A signal for npm alone, as a container or a service manager sends it. */
  signal: (signal: NodeJS.Signals) => void;
  get: (path: string) => Promise<Response>;
}

/** Begins `npm start` on a free port, with the given variables. */
export async function beginSite(variables: Record<string, string> = {}): Promise<SiteProcess> {
  const port = variables.PORT ?? String(await freePort());
  const child = spawn("npm", ["start"], {
    detached: true,
    env: { ...process.env, FAIRBAND_DATA_DIR: dataDir, PORT: port, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  const origin = `http://localhost:${port}`;
  return {
    origin,
    output: () => output,
    ended,
    interrupt: () => {
      process.kill(-pidOf(child), "SIGINT");
      return ended;
    },
    signal: (signal) => child.kill(signal),
    get: (path) => fetch(new URL(path, origin), { redirect: "manual" }),
  };
}

/** Starts the site and waits until it says its address. Throws with what it printed where it ends first. */
export async function startSite(variables: Record<string, string> = {}): Promise<SiteProcess> {
  const site = await beginSite(variables);
  let over = false;
  void site.ended.then(() => {
    over = true;
  });
  while (!site.output().includes("Fairband runs at")) {
    if (over) throw new Error(`The start ended:\n${site.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return site;
}

/** Runs `npm run data -- ...` on the tests' data folder; gives what it printed. */
export async function data(...args: string[]): Promise<string> {
  const child = spawn("npm", ["run", "--silent", "data", "--", ...args], {
    env: { ...process.env, FAIRBAND_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`data ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error("npm did not start");
  return child.pid;
}

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#lib/runtime/free-port.ts";

/** Whether a real nginx is installed here; tests that need one skip and say so in their titles. */
export const hasNginx = (() => {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** A running nginx with the shipped configuration. */
export interface Nginx {
  origin: string;
  /** Folder of the kept pages. */
  kept: string;
  stop: () => Promise<void>;
  /** Ends all of it at once, as the system does. */
  kill: () => void;
}

/**
 * Starts nginx with `deploy/nginx.conf`, its ports and folders replaced.
 *
 * @param ports of the processes behind it.
 * @param change what else a test replaces in the configuration, such as how long pages count.
 */
export async function startNginx(
  ports: readonly number[],
  change: (configuration: string) => string = (same) => same,
): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "fairband-nginx-"));
  const kept = join(folder, "kept");
  mkdirSync(kept);
  // Started by root, its workers run as a user of their own.
  chmodSync(folder, 0o755);
  chmodSync(kept, 0o777);
  const port = await freePort();
  const servers = ports.map((own) => `server 127.0.0.1:${own} max_fails=1 fail_timeout=2s;`);
  const shipped = readFileSync("deploy/nginx.conf", "utf8");
  const configuration = shipped
    .replace("worker_processes auto;", "worker_processes 2;\ndaemon off;")
    .replace("/run/nginx.pid", join(folder, "pid"))
    .replace("/var/cache/fairband", kept)
    .replace("listen 8080;", `listen 127.0.0.1:${port};`)
    .replace(/server 127\.0\.0\.1:3000[^;]*;/, servers.join("\n"))
    .replaceAll("/usr/share/fairband", join(process.cwd(), "deploy"));
  const file = join(folder, "nginx.conf");
  writeFileSync(file, change(configuration));
  const child = spawn("nginx", ["-e", "stderr", "-p", folder, "-c", file], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(child, origin, () => output);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, kept, stop, kill: () => killAll(child) };
}

/** The master and its workers, which outlive it and would keep its port. */
function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  for (const each of [pid, ...workers.map(Number)]) process.kill(each, "SIGKILL");
}

async function answers(child: ChildProcess, origin: string, output: () => string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`nginx ended:\n${output()}`);
    // The refusal of a method is nginx's own: it asks nobody behind it.
    const response = await fetch(origin, { method: "DELETE" }).catch(() => null);
    await response?.text();
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nginx does not answer:\n${output()}`);
}

import { type ChildProcess, fork, type StdioOptions } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "#lib/runtime/project-root.ts";

const nextCli = createRequire(import.meta.url).resolve("next/dist/bin/next");
const leaveWithParent = join(projectRoot, "lib/runtime/leave-with-parent.ts");

/** Loaded before the site's server: what stands in front of it. */
export const front = join(projectRoot, "lib/site/front/load.ts");

/** A server has this long to finish its requests. */
const graceMs = 15_000;

/** How a program of the site is run. */
interface Program {
  file: string;
  args: string[];
  stdio: StdioOptions;
  env?: Record<string, string>;
  /** Modules to load first. */
  preload?: readonly string[];
  /** What else Node is told. */
  options?: readonly string[];
}

/** Starts a program that ends with this process, even when this one is killed. */
export function startProgram({
  file,
  args,
  stdio,
  env,
  preload = [],
  options = [],
}: Program): ChildProcess {
  return fork(file, args, {
    cwd: projectRoot,
    execArgv: [
      ...options,
      ...[leaveWithParent, ...preload].flatMap((module) => ["--import", module]),
    ],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio,
  });
}

/** Starts the development server. */
export function startDevelopment(port: number, env: Record<string, string>): ChildProcess {
  const stdio: StdioOptions = ["ignore", "inherit", "inherit", "ipc"];
  return startProgram({ file: nextCli, args: ["dev", "--port", String(port)], stdio, env });
}

/** Runs a Next command to its end and keeps what it prints. */
export async function runNext(
  args: string[],
  signal: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  const stdio: StdioOptions = ["ignore", "pipe", "pipe", "ipc"];
  const child = startProgram({ file: nextCli, args, stdio, env: { NODE_ENV: "production" } });
  const stop = () => child.kill();
  signal.addEventListener("abort", stop);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await exitOf(child);
  signal.removeEventListener("abort", stop);
  return { code, output: output.trim() };
}

/** Waits for a program's end; gives its exit code, or null where a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  });
}

/** Ends a program: asks first, insists after a few seconds. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  const ended = exitOf(child);
  child.kill("SIGTERM");
  const inTime = await Promise.race([
    ended.then(() => true),
    sleep(graceMs, false, { ref: false }),
  ]);
  if (!inTime) child.kill("SIGKILL");
  await ended;
}

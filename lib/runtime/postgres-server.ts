import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { canConnect } from "./can-connect.ts";
import type { PostgresPlace } from "./postgres-place.ts";
import { processIdentity } from "./process-identity.ts";
import { DatabaseAwayError } from "./runtime-error.ts";

const run = promisify(execFile);

/** After a kill, children of the old server hold its memory for a moment. */
const retryForMs = 5_000;

/** Runs one of the Postgres programs as the server's user. */
export async function runProgram(
  place: PostgresPlace,
  program: "initdb" | "pg_ctl",
  args: string[],
): Promise<void> {
  await run(join(place.programs, "bin", program), args, {
    ...place.user,
    // Its user may not be able to enter the folder that we were started in.
    cwd: "/",
    env: { ...process.env, LC_ALL: "C" },
  });
}

/**
 * Starts the server of an initialised data folder on a loopback port.
 * Throws `DatabaseAwayError` with the server's own words where it does not start.
 */
export async function startServer(place: PostgresPlace, port: number, url: string): Promise<void> {
  const log = join(place.data, "server.log");
  const options = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=",
    // Parallel workers need shared memory that small containers lack; no query of ours gains by them.
    "-c max_parallel_workers_per_gather=0",
  ].join(" ");
  const deadline = Date.now() + retryForMs;
  for (;;) {
    rmSync(log, { force: true });
    try {
      await runProgram(place, "pg_ctl", [
        "start",
        "-w",
        "-D",
        place.data,
        "-l",
        log,
        "-o",
        options,
      ]);
      break;
    } catch (error) {
      if (Date.now() > deadline) {
        throw new DatabaseAwayError(`Postgres does not start: ${tail(log) ?? String(error)}`);
      }
      await sleep(200);
    }
  }
  if (!(await isReady(url))) {
    throw new DatabaseAwayError(
      `Postgres does not answer on port ${port}: ${tail(log) ?? "it wrote no log"}`,
    );
  }
}

/** Waits until a server at `url` answers: true when it does, false when none is there. */
export async function isReady(url: string): Promise<boolean> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await canConnect(url);
    if (answer === "ready") return true;
    if (answer === "absent" || Date.now() > deadline) return false;
    await sleep(50);
  }
}

/** Stops the server of a data folder; one that does not run is no error. */
export async function stopServer(place: PostgresPlace): Promise<void> {
  if (serverState(place.data) !== "runs") return;
  try {
    await runProgram(place, "pg_ctl", ["stop", "-w", "-m", "fast", "-D", place.data]);
  } catch (error) {
    if (serverState(place.data) === "runs") throw error;
  }
}

/** Whether the server of a data folder runs, was stopped, or died: a server that is stopped takes its note away. */
export function serverState(data: string): "runs" | "stopped" | "died" {
  const noted = readPostmaster(data);
  if (!noted) return "stopped";
  return processIdentity(noted.pid) === null ? "died" : "runs";
}

/** What a server wrote into its data folder when it started, or null where it was stopped. */
export function readPostmaster(data: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

function tail(log: string): string | null {
  try {
    return readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" | ");
  } catch {
    return null;
  }
}

import { spawn } from "node:child_process";
import { join } from "node:path";

const command = join(process.cwd(), "lib/cli/data.ts");

/** How a run of `npm run data` ended. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the data command as its own process, on the database of this test. */
export function runData(...args: string[]): Promise<Run> {
  return startData(args).ended;
}

/** Starts the data command, in this folder or another, with its output read or sent to an open file; `ended` waits for it. */
export function startData(
  args: readonly string[],
  { cwd = process.cwd(), into }: { cwd?: string; into?: number } = {},
) {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    stdio: ["ignore", into ?? "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk;
  });
  const ended = new Promise<Run>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

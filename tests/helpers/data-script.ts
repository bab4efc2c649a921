import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { z } from "zod";
import { projectRoot } from "#lib/runtime/project-root.ts";

const commands = "lib/cli/data.ts";

/**
 * Runs a file as `npm run data` runs its commands, with their limits of memory, and without npm around it: the process is Node itself.
 */
export function runLikeData(
  args: readonly string[],
  { stdio, env = {} }: { stdio: StdioOptions; env?: Record<string, string> },
  file = commands,
): ChildProcess {
  const text = readFileSync(join(projectRoot, "package.json"), "utf8");
  const { data } = z
    .object({ scripts: z.object({ data: z.string() }) })
    .parse(JSON.parse(text)).scripts;
  return spawn("sh", ["-c", `${data.replace(commands, file)} "$@"`, "data", ...args], {
    stdio,
    cwd: projectRoot,
    // As npm finds the Node of the project.
    env: {
      ...process.env,
      ...env,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    },
  });
}

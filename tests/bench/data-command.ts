import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { z } from "zod";
import { projectRoot } from "#lib/runtime/project-root.ts";

/** What a command took. */
interface Taken {
  seconds: number;
  /** The most memory of its process. */
  megabytes: number;
}

/**
 * Runs the script behind `npm run data` to its end and says what it took.
 *
 * @param folder for a note of its memory.
 * @throws Error where it fails.
 */
export async function dataCommand(
  dataDir: string,
  folder: string,
  ...args: string[]
): Promise<Taken> {
  const noted = join(folder, "memory");
  rmSync(noted, { force: true });
  const start = performance.now();
  const child = spawn("sh", ["-c", `${dataScript()} "$@"`, "data", ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      // As npm finds the Node of the project.
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      FAIRBAND_DATA_DIR: dataDir,
      NOTE_MEMORY: noted,
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "note-memory.ts")}`,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`npm run data -- ${args.join(" ")} ended with ${code}`);
  const seconds = (performance.now() - start) / 1_000;
  // What it starts of Node's notes itself too.
  const bytes = readFileSync(noted, "utf8").trim().split("\n").map(Number);
  return { seconds, megabytes: Math.max(...bytes) / 2 ** 20 };
}

function dataScript(): string {
  const text = readFileSync(join(projectRoot, "package.json"), "utf8");
  return z.object({ scripts: z.object({ data: z.string() }) }).parse(JSON.parse(text)).scripts.data;
}

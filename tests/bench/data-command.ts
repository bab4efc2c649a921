import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runLikeData } from "#tests/helpers/data-script.ts";

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
  const child = runLikeData(args, {
    env: {
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

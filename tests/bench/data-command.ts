import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a command took. */
interface Taken {
  seconds: number;
  /** The most memory of its process. */
  megabytes: number;
}

/**
 * Runs `npm run data` to its end and says what it took.
 *
 * @param folder for a note of its memory.
 * @throws Error where it fails.
 */
export async function dataCommand(
  dataDir: string,
  folder: string,
  ...args: string[]
): Promise<Taken> {
  const told = join(folder, "memory");
  rmSync(told, { force: true });
  // npm is a process of Node's too: the largest of them is ours.
  const note = `process.on("exit",()=>process.getBuiltinModule("fs").appendFileSync(${JSON.stringify(told)},process.resourceUsage().maxRSS+"\\n"))`;
  const start = performance.now();
  const child = spawn("npm", ["run", "--silent", "data", "--", ...args], {
    env: {
      ...process.env,
      FAIRBAND_DATA_DIR: dataDir,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(note)}`,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`npm run data -- ${args.join(" ")} ended with ${code}`);
  const kilobytes = readFileSync(told, "utf8").trim().split("\n").map(Number);
  return {
    seconds: (performance.now() - start) / 1_000,
    megabytes: Math.max(...kilobytes) / 1_024,
  };
}

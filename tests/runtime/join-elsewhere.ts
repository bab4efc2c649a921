import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const script = `
  import { joinEmbeddedDatabase } from "#lib/runtime/embedded-database.ts";
  const { url, leave } = await joinEmbeddedDatabase(process.argv[1]);
  console.log(url);
  process.stdin.once("data", async () => { await leave(); process.exit(); });
`;

/** Another process that uses the embedded server of a data folder. */
export interface OtherProcess {
  url: string;
  leave: () => Promise<void>;
  kill: () => Promise<void>;
}

/** Starts another process that joins the embedded server, and waits until it has. */
export async function joinElsewhere(dataDir: string): Promise<OtherProcess> {
  const child = spawn("node_modules/.bin/node", ["--input-type=module", "-e", script, dataDir], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [url] = await once(createInterface({ input: child.stdout }), "line");
  return {
    url: String(url),
    leave: () => ended(child, () => child.stdin.end("leave\n")),
    kill: () => ended(child, () => child.kill("SIGKILL")),
  };
}

async function ended(child: ChildProcess, action: () => void): Promise<void> {
  const exit = once(child, "exit");
  action();
  await exit;
}

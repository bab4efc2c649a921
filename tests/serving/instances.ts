import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { awaitSite, startSite } from "#lib/cli/start/serve-site.ts";
import { runningDatabaseUrl } from "#lib/runtime/embedded-database.ts";
import { freePort } from "#lib/runtime/free-port.ts";
import { dataDir } from "./site-process.ts";

/** A server of the built site beside others, with a folder for pages of its own. */
export interface Instance {
  origin: string;
  /** Ends it at once. */
  kill: () => void;
}

/** Starts one on the tests' database, which must run. */
export async function startInstance(variables: Record<string, string>): Promise<Instance> {
  const port = await freePort();
  const before = { ...process.env };
  Object.assign(process.env, variables);
  const server = startSite({
    port,
    dataDir: mkdtempSync(join(tmpdir(), "fairband-instance-")),
    databaseUrl: runningDatabaseUrl(dataDir) ?? "",
    refreshToken: "a-token-of-instances",
    development: false,
  });
  process.env = before;
  await awaitSite(server, port);
  return { origin: `http://127.0.0.1:${port}`, kill: () => server.kill("SIGKILL") };
}

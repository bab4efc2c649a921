import { setTimeout as sleep } from "node:timers/promises";
import { env } from "#lib/env.ts";
import { openDataDir } from "#lib/runtime/data-dir.ts";
import { lastDatabaseUrl } from "#lib/runtime/embedded-database.ts";
import { portIsFree } from "#lib/runtime/free-port.ts";
import { RuntimeError } from "#lib/runtime/runtime-error.ts";
import { forgetSite, keptRefreshToken, recordSite } from "#lib/runtime/site-record.ts";
import { inWords } from "../run-cli.ts";
import { claimFolders } from "./claim-folders.ts";
import type { Cleanup } from "./cleanup.ts";
import { exitOf, stopProgram } from "./next-process.ts";
import { preparingData } from "./prepare-data.ts";
import { awaitSite, startSite, warm } from "./serve-site.ts";
import { compileSite, makePages } from "./site-build.ts";
import { step } from "./steps.ts";
import { catchUp, databaseName, recordServed, servesWithout } from "./without-database.ts";

/** A server whose start was killed ends a moment after it. */
const patienceMs = 4_000;

/**
 * Brings the whole site up and serves it until it is stopped: database, migrations, shipped figures, a
 * release, the site's build, the server. What it starts it adds to `cleanup`, in that order. While the
 * database is away it serves what was served before, and brings the rest up as soon as it can.
 * With `buildOnly` it serves nothing: an image is made that way. Throws an error made for people where something is in the way.
 */
export async function runStart(
  { development, buildOnly }: { development: boolean; buildOnly: boolean },
  cleanup: Cleanup,
): Promise<void> {
  const { port, dataDir, refreshToken, databaseUrl } = env();
  cleanup.add(claimFolders(dataDir));
  if (!buildOnly) await awaitPort(port);
  const files = openDataDir(dataDir);

  const database = databaseName(databaseUrl);
  const prepare = preparingData(cleanup);
  const building = new AbortController();
  cleanup.add(() => building.abort());
  const compile = () =>
    step(
      "site",
      () => compileSite(building.signal),
      (compiled) => (compiled ? "compiled, beside the figures" : "built before"),
    );
  const [away, compiled] = await Promise.all([
    prepare().then(
      () => null,
      (error: unknown) => {
        if (development || buildOnly || !servesWithout(error, files, database)) throw error;
        return error;
      },
    ),
    development ? null : compile(),
  ]);
  if (away) {
    console.log(
      `${inWords(away)}\nPages that were read before are served meanwhile; the rest follows when it answers.`,
    );
  }
  if (compiled) {
    await step(
      "pages",
      () => makePages(compiled, building.signal),
      () => "made ahead: those that most readers open",
    );
  }

  if (buildOnly) return;

  const token = refreshToken ?? keptRefreshToken(files);
  const site = startSite({
    port,
    dataDir,
    databaseUrl: databaseUrl ?? lastDatabaseUrl(dataDir) ?? "",
    refreshToken: token,
    development,
  });
  cleanup.add(() => stopProgram(site));
  await step(
    "server",
    () => awaitSite(site, port),
    () => `listens on port ${port}`,
  );
  if (!development) void warm(port);
  recordSite(files, port);
  if (away) void catchUp(prepare, cleanup);
  else recordServed(files, database);
  cleanup.add(() => forgetSite(files));

  console.log(`\nFairband runs at http://localhost:${port} (Ctrl-C stops it)`);
  const code = await exitOf(site);
  if (!cleanup.begun) throw new RuntimeError(`The site's server ended by itself (code ${code}).`);
}

/** Waits for the port to be free. Throws `RuntimeError` where another program keeps it. */
async function awaitPort(port: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await portIsFree(port))) {
    if (Date.now() > deadline) {
      throw new RuntimeError(
        `Port ${port} is taken by another program: stop that, or choose another port, as in PORT=${port + 1} npm start.`,
      );
    }
    await sleep(200);
  }
}

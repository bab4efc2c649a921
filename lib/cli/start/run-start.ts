import { relative } from "node:path";
import { env } from "#lib/env.ts";
import { loadSearchTerms } from "#lib/ingest/search/load-terms.ts";
import { seedShipped } from "#lib/ingest/seed-shipped.ts";
import { openDataDir } from "#lib/runtime/data-dir.ts";
import { type DatabaseSession, openDatabase } from "#lib/runtime/database-session.ts";
import { migrate } from "#lib/runtime/migrate.ts";
import { RuntimeError } from "#lib/runtime/runtime-error.ts";
import { forgetSite, keptRefreshToken, recordSite } from "#lib/runtime/site-record.ts";
import { counted } from "../words.ts";
import { awaitPort } from "./await-port.ts";
import { claimFolders } from "./claim-folders.ts";
import type { Cleanup } from "./cleanup.ts";
import { firstRelease } from "./first-release.ts";
import { exitOf, stopProgram } from "./next-process.ts";
import { awaitSite, startSite } from "./serve-site.ts";
import { buildSite } from "./site-build.ts";
import { step } from "./steps.ts";

/**
 * Brings the whole site up and serves it until it is stopped: database, migrations, shipped figures, a
 * release, the site's build, the server. What it starts it adds to `cleanup`, in that order.
 * Throws an error made for people where something is in the way.
 */
export async function runStart(development: boolean, cleanup: Cleanup): Promise<void> {
  const { port, dataDir, refreshToken } = env();
  cleanup.add(claimFolders(dataDir));
  await awaitPort(port);
  const files = openDataDir(dataDir);

  const opening = openDatabase();
  cleanup.add(async () => (await opening.catch(() => null))?.close());
  const session = await step("database", () => opening, describeDatabase);
  await step(
    "migrations",
    () => migrate(session.url),
    (applied) => (applied === 0 ? "up to date" : `${applied} applied`),
  );
  await step("figures", seedShipped, (seeded) =>
    seeded.length === 0 ? "loaded before" : `${counted(seeded.length, "shipped edition")} loaded`,
  );
  await step("search", loadSearchTerms, (names) =>
    names === null ? "loaded before" : `${counted(names, "name")} loaded`,
  );
  await step("release", firstRelease, ({ release, isNew }) =>
    isNew ? `${release} built and published` : `${release} is published`,
  );
  if (!development)
    await step(
      "site",
      () => build(cleanup),
      (built) => (built ? "built" : "built before"),
    );

  const token = refreshToken ?? keptRefreshToken(files);
  const site = startSite({ port, dataDir, refreshToken: token, development });
  cleanup.add(() => stopProgram(site));
  await step(
    "server",
    () => awaitSite(site, port),
    () => `listens on port ${port}`,
  );
  recordSite(files, port);
  cleanup.add(() => forgetSite(files));

  console.log(`\nFairband runs at http://localhost:${port} (Ctrl-C stops it)`);
  const code = await exitOf(site);
  if (!cleanup.begun) throw new RuntimeError(`The site's server ended by itself (code ${code}).`);
}

function describeDatabase({ url, embedded, elsewhere }: DatabaseSession): string {
  const { host, port } = new URL(url);
  if (!embedded) return `DATABASE_URL at ${host}`;
  const place = `embedded Postgres on port ${port}, data in ${relative(process.cwd(), env().dataDir)}`;
  if (!elsewhere) return place;
  return `embedded Postgres on port ${port}; its user cannot enter this folder, so its programs and data are in ${elsewhere}`;
}

async function build(cleanup: Cleanup): Promise<boolean> {
  const abort = new AbortController();
  cleanup.add(() => abort.abort());
  return buildSite(abort.signal);
}

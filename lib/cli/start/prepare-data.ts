import { relative } from "node:path";
import { env } from "#lib/env.ts";
import { loadSearchTermsBeside } from "#lib/ingest/search/load-terms-beside.ts";
import { seedShipped } from "#lib/ingest/seed-shipped.ts";
import { type DatabaseSession, openDatabase } from "#lib/runtime/database-session.ts";
import { keepDatabase } from "#lib/runtime/keep-database.ts";
import { migrate } from "#lib/runtime/migrate.ts";
import { counted } from "../words.ts";
import type { Cleanup } from "./cleanup.ts";
import { firstRelease } from "./first-release.ts";
import { step } from "./steps.ts";

/** Brings the data up, as often as it takes: it throws `DatabaseAwayError` while the database is away. */
export type PrepareData = () => Promise<void>;

/**
 * How a start brings its data up: database, migrations, shipped figures, search, a release. The embedded
 * server is started again when it dies, until `cleanup` closes what was opened.
 */
export function preparingData(cleanup: Cleanup): PrepareData {
  let opening: Promise<DatabaseSession> | null = null;
  let leaveAlone = async () => {};
  cleanup.add(async () => {
    await leaveAlone();
    await (await opening?.catch(() => null))?.close();
  });
  const open = async () => {
    opening = openDatabase();
    const session = await opening;
    if (session.embedded) leaveAlone = keepDatabase(env().dataDir, console.error);
    return session;
  };
  let session: DatabaseSession | null = null;
  return async () => {
    session ??= await step("database", open, describeDatabase);
    const { url } = session;
    await step(
      "migrations",
      () => migrate(url),
      (applied) => (applied === 0 ? "up to date" : `${applied} applied`),
    );
    await step("figures", seedShipped, (seeded) =>
      seeded.length === 0 ? "loaded before" : `${counted(seeded.length, "shipped edition")} loaded`,
    );
    await step("search", loadSearchTermsBeside, (names) =>
      names === null ? "loaded before" : `${counted(names, "name")} loaded`,
    );
    await step("release", firstRelease, ({ release, isNew }) =>
      isNew ? `${release} built and published` : `${release} is published`,
    );
  };
}

function describeDatabase({ url, embedded, elsewhere }: DatabaseSession): string {
  const { host, port } = new URL(url);
  if (!embedded) return `DATABASE_URL at ${host}`;
  const place = `embedded Postgres on port ${port}, data in ${relative(process.cwd(), env().dataDir)}`;
  if (!elsewhere) return place;
  return `embedded Postgres on port ${port}; its user cannot enter this folder, so its programs and data are in ${elsewhere}`;
}

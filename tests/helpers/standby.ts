import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "#lib/runtime/free-port.ts";
import { postgresPlace } from "#lib/runtime/postgres-place.ts";
import { startServer, stopServer } from "#lib/runtime/postgres-server.ts";

/** A copy of a server that Postgres itself keeps by streaming. */
export interface Standby {
  /** The database of the given address, on the copy. */
  urlOf: (primary: string) => string;
  stop: () => Promise<void>;
}

/** Starts a copy of the embedded server of a data folder, which must run at `url`. */
export async function startStandby(dataDir: string, url: string): Promise<Standby> {
  const place = postgresPlace(dataDir);
  const own = { ...place, data: `${place.data}-standby` };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_backup_start('standby', true)");
  try {
    execFileSync("cp", ["-a", place.data, own.data], { stdio: "ignore" });
  } catch {
    // Files of databases that are dropped meanwhile: the log has that too.
  }
  const { rows } = await client.query("select labelfile as label from pg_backup_stop(false)");
  await client.end();
  const { port: from, password } = new URL(url);
  const port = await freePort();
  rmSync(join(own.data, "postmaster.pid"), { force: true });
  writeFileSync(join(own.data, "backup_label"), String(rows[0]?.label));
  writeFileSync(join(own.data, "standby.signal"), "");
  const primary = `host=127.0.0.1 port=${from} user=postgres password=${password}`;
  appendFileSync(
    join(own.data, "postgresql.auto.conf"),
    `primary_conninfo = '${primary}'\nport = ${port}\n`,
  );
  execFileSync("chown", ["-R", "--reference", place.data, own.data]);
  const urlOf = (address: string) => {
    const copy = new URL(address);
    copy.port = String(port);
    return copy.href;
  };
  await startServer(own, port, urlOf(url));
  return {
    urlOf,
    stop: async () => {
      await stopServer(own);
      rmSync(own.data, { recursive: true, force: true });
    },
  };
}

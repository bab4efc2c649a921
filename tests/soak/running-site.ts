import { readFileSync } from "node:fs";
import pg from "pg";
import { dataFiles } from "#lib/runtime/data-dir.ts";
import { lastDatabaseUrl } from "#lib/runtime/embedded-database.ts";
import { freePort } from "#lib/runtime/free-port.ts";
import { pidOf } from "#lib/runtime/process-identity.ts";
import { copyRelease } from "#tests/helpers/copy-release.ts";
import { hasNginx, type Nginx, startNginx } from "#tests/helpers/nginx.ts";
import { startSite } from "#tests/serving/site-process.ts";

/** A site under a supervisor, as a service manager is one: what ends is started again. */
export interface RunningSite {
  dataDir: string;
  /** What readers ask: nginx where that is installed, else the site. */
  origin: () => string;
  /** Two releases with the same figures. */
  first: string;
  second: string;
  /** Process of `npm start`, and of the server that it runs. */
  startPid: () => number;
  serverPid: () => number | null;
  nginx: Nginx | null;
  query: (statement: string, values?: string[]) => Promise<pg.QueryResult>;
  /** What each table that is written once holds, as a digest. */
  rows: () => Promise<Record<string, string>>;
  stop: () => Promise<void>;
}

const tables = [
  ...["editions", "pay_cells", "survey_statistics", "releases", "release_cells", "estimates"],
  ...["projections", "reference_series", "backtest_scores", "replays", "ledger_entries"],
];

export async function runningSite(dataDir: string): Promise<RunningSite> {
  const port = await freePort();
  const variables = { FAIRBAND_DATA_DIR: dataDir, PORT: String(port), PROXIES: "1" };
  const settings = { ...variables, REQUESTS_PER_MINUTE: "1000000" };
  let over = false;
  const supervise = async () => {
    let site = await startSite(settings);
    void (async () => {
      while (!over) {
        await site.ended;
        if (!over) site = await startSite(settings).catch(() => site);
      }
    })();
    return () => site.interrupt();
  };
  const interrupt = await supervise();
  // Whatever breaks here: the site is a process of its own and would stay.
  process.once("uncaughtExceptionMonitor", () => {
    over = true;
    void interrupt();
  });
  const url = lastDatabaseUrl(dataDir) ?? "";
  const query = async (statement: string, values: string[] = []) => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    return client.query(statement, values).finally(() => client.end());
  };
  const { rows } = await query("select release_id as id from pointer");
  const first = String(rows[0]?.id);
  const second = `${first}-soak`;
  const { rowCount } = await query("select from releases where id = $1", [second]);
  if (!rowCount) await copyRelease(url, first, second);
  const nginx = hasNginx ? await startNginx([port]) : null;
  const startPid = () => pidOf(readFileSync(dataFiles(dataDir).siteLock, "utf8"));
  return {
    ...{ dataDir, first, second, nginx, query, startPid },
    origin: () => nginx?.origin ?? `http://127.0.0.1:${port}`,
    serverPid: () => {
      const pid = startPid();
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
      return children === "" ? null : Number(children.split(" ")[0]);
    },
    rows: async () => {
      const digests: Record<string, string> = {};
      for (const table of tables) {
        const { rows: found } = await query(
          `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest from ${table} t`,
        );
        digests[table] = String(found[0]?.digest);
      }
      return digests;
    },
    stop: async () => {
      over = true;
      await interrupt();
      await nginx?.stop();
    },
  };
}

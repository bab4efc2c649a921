import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/** OIDs of Postgres' one-byte `"char"`, which the adapter refuses, and of `text`. */
const charOid = 18;
const textOid = 25;

/** Where the `"char"` columns of a result stand, by its rows. */
const characterColumns = new WeakMap<object, number[]>();

/** A pool that passes `"char"` columns on as text and remembers where they stood. */
function relabelling(pool: pg.Pool): pg.Pool {
  const query = async (request: pg.QueryArrayConfig) => {
    const response = await pool.query(request);
    // A script of several statements answers with several results.
    for (const result of [response].flat()) {
      const characters = result.fields.filter((field) => field.dataTypeID === charOid);
      characterColumns.set(
        result.rows,
        characters.map((field) => result.fields.indexOf(field)),
      );
      for (const field of characters) field.dataTypeID = textOid;
    }
    return response;
  };
  return new Proxy(pool, {
    get: (target, key) => (key === "query" ? query : Reflect.get(target, key)),
  });
}

/** The adapter for the schema engine: "char" typed as Character, scripts run whole. */
async function connect(url: string): Promise<SqlDriverAdapter> {
  // One connection, because the engine's advisory lock belongs to the session that took it.
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const adapter = await new PrismaPg(relabelling(pool)).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);

  adapter.queryRaw = async (query): Promise<SqlResultSet> => {
    const result = await queryRaw(query);
    const columnTypes = [...result.columnTypes];
    for (const index of characterColumns.get(result.rows) ?? []) {
      columnTypes[index] = ColumnTypeEnum.Character;
    }
    return { ...result, columnTypes };
  };
  // The adapter's own splits at every semicolon, inside functions too.
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  adapter.dispose = () => pool.end();
  return adapter;
}

/** The same server and settings, another database. */
export function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs one statement on its own connection, outside any transaction. */
export async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Connections for the schema engine to the database at `url` and to shadow databases beside it. */
export function connections(url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "fairband-schema-engine",
    connect: () => connect(url),
    connectToShadowDb: async () => {
      const name = `fairband_shadow_${crypto.randomUUID()}`;
      await runOnce(url, `CREATE DATABASE "${name}"`);
      const shadow = await connect(withDatabaseName(url, name));
      const dispose = shadow.dispose;
      shadow.dispose = async () => {
        await dispose();
        await runOnce(url, `DROP DATABASE "${name}"`);
      };
      return shadow;
    },
  };
}

import pg from "pg";

/** Codes of a server that is there but not ready: starting, recovering or shutting down. */
const busyCodes = new Set(["57P03"]);

/**
 * Whether a server answers at this address: ready, still starting, or not there.
 * Throws where it answers and refuses us (wrong password, no such database).
 */
export async function canConnect(url: string): Promise<"ready" | "starting" | "absent"> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return "ready";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (busyCodes.has(code)) return "starting";
    // Five characters of SQLSTATE come from a server; ECONNREFUSED and the like do not.
    if (/^[0-9A-Z]{5}$/.test(code)) throw error;
    return "absent";
  } finally {
    await client.end().catch(() => {});
  }
}

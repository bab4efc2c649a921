import "server-only";
import { loadCountries } from "#lib/content/countries.ts";
import { loadRoles } from "#lib/content/roles.ts";
import { cellKeys } from "#lib/queries/cell-keys.ts";
import type { KnownPages } from "./judge-address.ts";

/** A release's cells are read again after this long, in milliseconds; sooner after a failure. */
const keptMs = 30_000;
const keptAfterFailureMs = 5_000;

let cells: ReadonlySet<string> | null = null;
let readAgainAt = 0;
let reading: Promise<void> | null = null;

/**
 * The slugs and cells that have pages. Cells are remembered for half a minute, and while the database
 * is down for as long as it takes: then an address is judged by the last release that was read.
 */
export async function knownPages(): Promise<KnownPages> {
  if (performance.now() >= readAgainAt) {
    reading ??= readCells();
    // Only the first request waits; later ones are judged by what is known.
    if (!cells) await reading;
  }
  return {
    roles: new Set(loadRoles().map(({ slug }) => slug)),
    countries: new Set(loadCountries().map(({ slug }) => slug)),
    cells,
  };
}

async function readCells(): Promise<void> {
  try {
    const keys = await cellKeys();
    cells = keys.length > 0 ? new Set(keys) : null;
    readAgainAt = performance.now() + keptMs;
  } catch {
    readAgainAt = performance.now() + keptAfterFailureMs;
  } finally {
    reading = null;
  }
}

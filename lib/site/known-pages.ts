import "server-only";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { logFailure } from "#lib/log-failure.ts";
import { cellKeys } from "#lib/queries/cell-keys.ts";
import type { KnownPages } from "./judge-address.ts";

/** The cells of a release, as "role/country", and the slugs in them. */
interface Cells {
  keys: ReadonlySet<string>;
  roles: readonly string[];
  countries: readonly string[];
}

/** A release's cells are read again after this long, in milliseconds; sooner after a failure. */
const keptMs = 30_000;
const keptAfterFailureMs = 5_000;

let cells: Cells | null = null;
let readAgainAt = 0;
let reading: Promise<void> | null = null;

/**
 * The slugs and cells that have pages: those of content/, and those of the release, which may know a role
 * that content/ has dropped since: its pages stay until the next build. Cells are remembered for half a minute, and while the database
 * is down for as long as it takes: then an address is judged by the last release that was read.
 */
export async function knownPages(): Promise<KnownPages> {
  if (performance.now() >= readAgainAt) {
    reading ??= readCells();
    // Only the first request waits; later ones are judged by what is known.
    if (!cells) await reading;
  }
  return {
    roles: new Set([...loadRoles().map(({ slug }) => slug), ...(cells?.roles ?? [])]),
    countries: new Set([...loadCountries().map(({ slug }) => slug), ...(cells?.countries ?? [])]),
    cells: cells?.keys ?? null,
  };
}

async function readCells(): Promise<void> {
  try {
    const keys = await cellKeys();
    cells = keys.length > 0 ? cellsOf(keys) : null;
    readAgainAt = performance.now() + keptMs;
  } catch (error) {
    logFailure("the cells that have pages could not be read", error);
    readAgainAt = performance.now() + keptAfterFailureMs;
  } finally {
    reading = null;
  }
}

function cellsOf(keys: readonly string[]): Cells {
  const slugs = keys.map((key) => key.split("/"));
  return {
    keys: new Set(keys),
    roles: [...new Set(slugs.map(([role = ""]) => role))],
    countries: [...new Set(slugs.map(([, country = ""]) => country))],
  };
}

import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRenamed } from "#lib/content/renamed.ts";
import { loadFamilies } from "#lib/content/roles/families.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { logFailure } from "#lib/log-failure.ts";
import { cellKeys } from "#lib/queries/cell-keys.ts";
import { familyKey, type KnownPages } from "./judge-address.ts";
import { currentKey } from "./publication.ts";

/** The cells of a release, as "role/country", and the slugs in them. */
interface Cells {
  keys: ReadonlySet<string>;
  roles: readonly string[];
  countries: readonly string[];
  families: ReadonlySet<string>;
}

/** Milliseconds: when to try again after a failure, and how long a reader waits for the answer. */
const retryMs = 5_000;
const patienceMs = 2_000;

let cells: Cells | null = null;
/** What was published when they were read; undefined before. */
let readFor: string | null | undefined;
let failedAt = -retryMs;
let reading: Promise<void> | null = null;

/** New slugs of roles, countries and families by their old ones. */
export const renamedSlugs = () => loadRenamed();

/**
 * The slugs and cells that have pages: those of content/, and those of the release, which may know a role
 * that content/ has dropped since: its pages stay until the next build. Cells are read when another release is
 * published; while the database is down an address is judged by the last release that was read.
 */
export async function knownPages(): Promise<KnownPages> {
  const key = await currentKey();
  if (key !== readFor && performance.now() - failedAt > retryMs) {
    reading ??= readCells(key);
    await Promise.race([reading, sleep(patienceMs, null, { ref: false })]);
  }
  return {
    roles: new Set([...loadRoles().map(({ slug }) => slug), ...(cells?.roles ?? [])]),
    countries: new Set([...loadCountries().map(({ slug }) => slug), ...(cells?.countries ?? [])]),
    families: cells?.families ?? new Set(loadFamilies().map(({ slug }) => slug)),
    cells: cells?.keys ?? null,
  };
}

async function readCells(key: string | null): Promise<void> {
  try {
    const keys = await cellKeys();
    cells = keys.length > 0 ? cellsOf(keys) : null;
    readFor = key;
  } catch (error) {
    logFailure("the cells that have pages could not be read", error);
    failedAt = performance.now();
  } finally {
    reading = null;
  }
}

function cellsOf(keys: readonly string[]): Cells {
  const slugs = keys.map((key) => key.split("/"));
  const familyOf = new Map(loadRoles().map(({ slug, family }) => [slug, family]));
  const families = slugs.flatMap(([role = "", country = ""]) => {
    const family = familyOf.get(role);
    return family === undefined ? [] : [familyKey(family), familyKey(family, country)];
  });
  return {
    keys: new Set(keys),
    roles: [...new Set(slugs.map(([role = ""]) => role))],
    countries: [...new Set(slugs.map(([, country = ""]) => country))],
    families: new Set(families),
  };
}

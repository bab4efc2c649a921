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

/** Milliseconds: when to try again after a failure, and how long a reader waits for the answer. */
const retryMs = 5_000;
const patienceMs = 2_000;

/** Made when they are read, and not for each request: there are thousands. */
let known: KnownPages | null = null;
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
  known ??= knownOf(null);
  return known;
}

async function readCells(key: string | null): Promise<void> {
  try {
    const keys = await cellKeys();
    known = knownOf(keys.length > 0 ? keys : null);
    readFor = key;
  } catch (error) {
    logFailure("the cells that have pages could not be read", error);
    failedAt = performance.now();
  } finally {
    reading = null;
  }
}

/** The pages of content/ and of a release's cells, each "role/country"; null where none is published. */
function knownOf(keys: readonly string[] | null): KnownPages {
  const slugs = (keys ?? []).map((key) => key.split("/"));
  const familyOf = new Map(loadRoles().map(({ slug, family }) => [slug, family]));
  const families = slugs.flatMap(([role = "", country = ""]) => {
    const family = familyOf.get(role);
    return family === undefined ? [] : [familyKey(family), familyKey(family, country)];
  });
  return {
    roles: new Set([...loadRoles().map(({ slug }) => slug), ...slugs.map(([role = ""]) => role)]),
    countries: new Set([
      ...loadCountries().map(({ slug }) => slug),
      ...slugs.map(([, country = ""]) => country),
    ]),
    families: new Set(keys ? families : loadFamilies().map(({ slug }) => slug)),
    cells: keys && new Set(keys),
  };
}

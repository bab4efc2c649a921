import { pool } from "#lib/db.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { ReleaseError } from "../release-error.ts";
import { type ExportKind, exportQueries } from "./export-queries.ts";
import { readReleases } from "./status.ts";

/** A table with the release that it shows, and its terms. */
export interface Export {
  release: ReleaseIdentity;
  licences: string[];
  credits: string[];
  /** Column names in order. */
  columns: string[];
  rows: Record<string, string | number | boolean | null>[];
}

/**
 * The newest built release as a table. Amounts are US dollars a year at the release's rates.
 * @throws ReleaseError where nothing is built.
 */
export async function exportRows(kind: ExportKind): Promise<Export> {
  const release = await newestRelease();
  const { fields, rows } = await pool().query<Export["rows"][number]>(exportQueries[kind], [
    release.id,
  ]);
  return exportOf(
    release,
    fields.map(({ name }) => name),
    rows,
  );
}

/** A table with the release that it goes with, and that release's terms. */
export function exportOf(
  release: ReleaseIdentity,
  columns: readonly string[],
  rows: Export["rows"],
): Export {
  const { licences, credits } = release;
  return { release, licences, credits, columns: [...columns], rows };
}

/**
 * The release that was built last, published or not.
 * @throws ReleaseError where nothing is built.
 */
export async function newestRelease(): Promise<ReleaseIdentity> {
  const [newest] = await readReleases();
  if (newest === undefined) {
    throw new ReleaseError("No release is built yet. Make one first: build");
  }
  const {
    current: _current,
    cells: _cells,
    indexable: _indexable,
    accepted: _accepted,
    ...release
  } = newest;
  return release;
}

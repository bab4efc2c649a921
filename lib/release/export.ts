import { pool } from "#lib/db.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { exportQueries } from "./export-queries.ts";
import { ReleaseError } from "./release-error.ts";
import { readReleases } from "./status.ts";

export const exportKinds = ["estimates", "projections", "titles", "cells"] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface Export {
  release: ReleaseIdentity;
  licences: string[];
  credits: string[];
  /** Column names in order. */
  columns: string[];
  rows: Record<string, string | number | null>[];
}

/**
 * The newest built release as a table. Amounts are US dollars a year at the release's rates.
 * @throws ReleaseError where nothing is built.
 */
export async function exportRows(kind: ExportKind): Promise<Export> {
  const [newest] = await readReleases();
  if (newest === undefined) {
    throw new ReleaseError("No release is built yet. Make one first: build");
  }
  const { current: _current, cells: _cells, indexable: _indexable, ...release } = newest;
  const { fields, rows } = await pool().query<Record<string, string | number | null>>(
    exportQueries[kind],
    [release.id],
  );
  return {
    release,
    licences: release.licences,
    credits: release.credits,
    columns: fields.map(({ name }) => name),
    rows,
  };
}

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { contentRoot } from "#lib/content/file/root.ts";
import { loadPayMapping } from "#lib/content/sources/pay-mapping.ts";
import { loadSources, type SourceContent } from "#lib/content/sources/sources.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import { type PayCell, usualConcept } from "#lib/domain/pay-cell.ts";
import { shippedEditionSchema } from "#lib/domain/shipped-edition.ts";
import { IngestError } from "../ingest-error.ts";
import type { EditionContent } from "../write-edition.ts";
import { figuresOf } from "./figure-files.ts";

/** Shipped figures are read whole. */
type ShippedEdition = EditionContent & { cells: readonly PayCell[] };

/**
 * The shipped editions of every source of pay, oldest first within a source.
 * @param held sources to leave out: their files are not read.
 * @throws IngestError where a shipped file is missing or was changed by hand.
 */
export function readShipped(
  root = contentRoot,
  held: ReadonlySet<string> = new Set(),
): ShippedEdition[] {
  return loadSources(root)
    .filter(({ id }) => !held.has(id))
    .flatMap((source) =>
      readdirSync(join(root, "sources", source.id))
        .filter((name) => /^edition-.+\.json$/.test(name))
        .map((name) => readEdition(root, source, name))
        .toSorted((a, b) => compareText(a.edition.date, b.edition.date)),
    );
}

function readEdition(root: string, source: SourceContent, name: string): ShippedEdition {
  const folder = join(root, "sources", source.id);
  const path = join("content/sources", source.id, name);
  if (source.kind === "reference") {
    throw new IngestError(`${path} describes pay, but source.yaml says that it holds none`);
  }
  const about = shippedEditionSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
  const { edition: label, date, checksum, retrieved, report } = about;
  const files = new Map(
    about.files.map(({ file, sha256 }) => [file, readChecked(folder, file, sha256)]),
  );
  const figures = figuresOf(files, source.kind, { source: source.id, edition: label });
  return {
    source,
    edition: { label, date },
    checksum,
    retrieved,
    report,
    observations: null,
    ...figures,
    cells: figures.cells.map(withConcept(source.id, root)),
  };
}

/** Shipped files do not say base or total pay: the mapping does. */
function withConcept(source: string, root: string): (cell: PayCell) => PayCell {
  const mapping = loadPayMapping(source, root);
  if (mapping === null || mapping.kind === "official") return (cell) => cell;
  const concept = mapping.general?.concept ?? usualConcept[mapping.kind];
  return (cell) =>
    cell.kind === "official" || concept === usualConcept[cell.kind] ? cell : { ...cell, concept };
}

function readChecked(folder: string, file: string, sha256: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) throw new IngestError(`${path} is missing; check it out again`);
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  if (createHash("sha256").update(text).digest("hex") !== sha256) {
    throw new IngestError(
      `${path} is not what its description says; write it with npm run data -- export shipped, never by hand`,
    );
  }
  return text;
}

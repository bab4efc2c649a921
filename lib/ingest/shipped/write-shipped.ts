import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentRoot } from "#lib/content/file/root.ts";
import { loadSource } from "#lib/content/sources/sources.ts";
import type { ShippedEdition } from "#lib/domain/shipped-edition.ts";
import { IngestError } from "../ingest-error.ts";
import { figureFiles } from "./figure-files.ts";
import { type HeldEdition, heldEditions, heldFigures } from "./held-editions.ts";

/** A file that was written, with its size in bytes. */
export interface WrittenFile {
  file: string;
  bytes: number;
}

/**
 * Writes what ships of a source: the figures of each edition that the database holds, in our own
 * columns, each with a description beside it. The same figures give the same bytes.
 *
 * @param root where to write.
 * @param content where the source is described.
 * @throws IngestError where the source's licence is not confirmed, or no edition is held.
 */
export async function writeShipped(
  sourceId: string,
  root = contentRoot,
  content = contentRoot,
): Promise<WrittenFile[]> {
  const source = loadSource(sourceId, content);
  if (!source.licence.confirmed) {
    throw new IngestError(
      `the licence of ${sourceId} is not confirmed, so its figures do not ship`,
    );
  }
  const editions = await heldEditions(sourceId);
  if (editions.length === 0) {
    throw new IngestError(`no edition of ${sourceId} is imported; import one first`);
  }
  const folder = join(root, "sources", sourceId);
  mkdirSync(folder, { recursive: true });
  const written: WrittenFile[] = [];
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    written.push({
      file: join("content/sources", sourceId, name),
      bytes: Buffer.byteLength(content),
    });
  };
  for (const edition of editions) {
    const files = figureFiles(edition.label, await heldFigures(edition));
    for (const [name, text] of files) write(name, gzipSync(text, { level: 9 }));
    const about = description(source, edition, files);
    write(`edition-${edition.label}.json`, `${JSON.stringify(about, null, 2)}\n`);
  }
  return written;
}

function description(
  source: ReturnType<typeof loadSource>,
  { label, date, checksum, retrieved, report }: HeldEdition,
  files: ReadonlyMap<string, string>,
): ShippedEdition {
  return {
    source: source.id,
    edition: label,
    date,
    publisher: source.publisher,
    citation: source.citation,
    credit: source.credit,
    licence: source.licence.name,
    licenceUrl: source.licence.url,
    retrieved,
    checksum,
    report,
    files: [...files].map(([file, text]) => ({
      file,
      sha256: createHash("sha256").update(text).digest("hex"),
    })),
  };
}

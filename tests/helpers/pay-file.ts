import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { type PayMapping, payMappingSchema } from "#lib/content/sources/pay-mapping-schema.ts";
import type { AdapterInput } from "#lib/ingest/adapter.ts";
import { readPayFile } from "#lib/ingest/adapters.ts";

/** A mapping as mapping.yaml would write it. */
function payMapping(yaml: string): PayMapping {
  const parsed = payMappingSchema.safeParse(parse(yaml));
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
  return parsed.data;
}

/** A file with this content, gone after the test. */
export function payFile(content: string | Buffer, name = "pay.csv"): string {
  const folder = mkdtempSync(join(tmpdir(), "fairband-pay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What an adapter makes of a file, its cells in a list. */
export async function readWhole(input: AdapterInput) {
  const read = await readPayFile(input);
  return { ...read, cells: [...read.cells] };
}

/** Reads a file by a mapping, as an edition of 2026 of a source that nobody described. */
export function readBy(yaml: string, file: string, source = "tried") {
  const edition = { label: "2026-06-30", date: "2026-06-30" };
  return readWhole({ file, source, mapping: payMapping(yaml), edition });
}

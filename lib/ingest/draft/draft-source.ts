import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { contentRoot } from "#lib/content/file/root.ts";
import { type PayMapping, payMappingSchema } from "#lib/content/sources/pay-mapping-schema.ts";
import { IngestError } from "../ingest-error.ts";

/** A source and its mapping as files of content/ hold them. */
export interface SourceDraft {
  id: string;
  source: Record<string, unknown>;
  mapping: Record<string, unknown>;
}

/**
 * Checks a drafted mapping as the loader would.
 * @throws IngestError that names every key that is wrong.
 */
export function checkedMapping({ mapping }: SourceDraft): PayMapping {
  const parsed = payMappingSchema.safeParse(mapping, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  throw new IngestError(`the mapping is not complete: ${issues.join("; ")}`);
}

/**
 * Writes source.yaml and mapping.yaml of a new source.
 * @returns the paths written. @throws IngestError where the source exists or its id is no slug.
 */
export function writeDraft(draft: SourceDraft, root: string = contentRoot): string[] {
  const folder = join(root, "sources", draft.id);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.id)) {
    throw new IngestError(`${draft.id} is no id; write lower-case words joined by hyphens`);
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new IngestError(
      `content/sources/${draft.id} exists; write another --id, edit it, or --again`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const files = { "source.yaml": draft.source, "mapping.yaml": draft.mapping };
  for (const [name, data] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${notes[name] ?? ""}${stringify(data)}`);
  }
  return Object.keys(files).map((name) => join("content/sources", draft.id, name));
}

/**
 * Takes a draft back, where it turns out that nothing can be read by it or where another takes its place.
 * @throws IngestError where an editor has confirmed its licence: then it is no draft any more.
 */
export function removeDraft(id: string, root: string = contentRoot): void {
  const folder = join(root, "sources", id);
  const source = join(folder, "source.yaml");
  if (existsSync(source) && /^\s*confirmed: true/m.test(readFileSync(source, "utf8"))) {
    throw new IngestError(`content/sources/${id} is confirmed, no draft; edit its files`);
  }
  rmSync(folder, { recursive: true, force: true });
}

const notes: Record<string, string> = {
  "mapping.yaml": "# How a file of this source is read: content/MAPPING.md lists the keys.\n",
  "source.yaml":
    "# Whose figures these are, and under which terms; what stands here is printed with them.\n",
};

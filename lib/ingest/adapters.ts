import { loadSources, type SourceContent } from "#lib/content/sources/sources.ts";
import type { Adapter } from "./adapter.ts";
import { IngestError } from "./ingest-error.ts";
import { officialAdapter } from "./official/adapter.ts";
import { postingsAdapter } from "./postings/adapter.ts";
import { surveyAdapter } from "./survey/adapter.ts";

/** A source's kind says in which format its files come; its mapping.yaml says the rest. */
const adapters: Partial<Record<SourceContent["kind"], Adapter>> = {
  advertised: postingsAdapter,
  "self-reported": surveyAdapter,
  official: officialAdapter,
};

/** @throws IngestError that names the sources which can be imported. */
export function adapterOf(sourceId: string): Adapter {
  const sources = loadSources();
  const kind = sources.find(({ id }) => id === sourceId)?.kind;
  const adapter = kind && adapters[kind];
  if (adapter !== undefined) return adapter;
  const known = sources.filter((source) => adapters[source.kind] !== undefined);
  throw new IngestError(
    `source ${sourceId} is not known; write one of ${known.map(({ id }) => id).join(", ")}`,
  );
}

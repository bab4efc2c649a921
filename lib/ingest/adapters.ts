import { loadPayMapping } from "#lib/content/sources/pay-mapping.ts";
import type { PayMapping } from "#lib/content/sources/pay-mapping-schema.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import type { Adapter, AdapterInput, IngestedFile } from "./adapter.ts";
import { IngestError } from "./ingest-error.ts";
import { officialAdapter } from "./official/adapter.ts";
import { postingsAdapter } from "./postings/adapter.ts";
import { surveyAdapter } from "./survey/adapter.ts";

/** What rows become differs by kind; how they are read does not. */
const adapters: Record<PayMapping["kind"], Adapter> = {
  advertised: postingsAdapter,
  "self-reported": surveyAdapter,
  official: officialAdapter,
};

/**
 * The mapping of a source of pay.
 * @throws IngestError that names the sources which can be imported, or the file that is missing.
 */
export function mappingOf(sourceId: string): PayMapping {
  const pay = loadSources().filter(({ kind }) => kind !== "reference");
  if (!pay.some(({ id }) => id === sourceId)) {
    throw new IngestError(
      `source ${sourceId} is not known; write one of ${pay.map(({ id }) => id).join(", ")}, or describe it: npm run data -- new-source FILE`,
    );
  }
  const mapping = loadPayMapping(sourceId);
  if (mapping !== null) return mapping;
  throw new IngestError(
    `content/sources/${sourceId} has no mapping.yaml; write one: npm run data -- new-source FILE`,
  );
}

/** Reads a file by its mapping. @throws IngestError where the file as a whole cannot be used. */
export function readPayFile(input: AdapterInput): Promise<IngestedFile> {
  return adapters[input.mapping.kind](input);
}

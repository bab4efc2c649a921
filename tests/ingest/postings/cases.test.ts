import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mappingOf } from "#lib/ingest/adapters.ts";
import { postingsAdapter } from "#lib/ingest/postings/adapter.ts";

const cases = join(import.meta.dirname, "cases");

/** Each folder is a case: input.csv as a publisher could have written it, expected.json what it must come to. */
describe("a file of the index comes to the figures that stand beside it", () => {
  test.for(readdirSync(cases))("%s", async (name) => {
    const { report, rejects, warnings, cells } = await postingsAdapter({
      file: join(cases, name, "input.csv"),
      source: "aijobs",
      mapping: mappingOf("aijobs"),
      edition: { label: "2025-12-31", date: "2025-12-31" },
    });
    const expected = JSON.parse(readFileSync(join(cases, name, "expected.json"), "utf8"));
    expect({ report, rejects, warnings, cells: [...cells].map(withoutEdition) }).toEqual(expected);
  });
});

function withoutEdition({
  source: _source,
  edition: _edition,
  kind: _kind,
  ...cell
}: object & {
  source?: string;
  edition?: string;
  kind?: string;
}) {
  return cell;
}

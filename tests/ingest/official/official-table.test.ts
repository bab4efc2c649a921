import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { officialMappingSchema } from "#lib/content/official-mapping.ts";
import { mappedColumns } from "#lib/ingest/official/official-cell.ts";
import { officialTable } from "#lib/ingest/official/official-table.ts";
import { readTable } from "#lib/ingest/read-table.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/official");

/** Each folder is a case: a mapping and a table beside the cells, counts and rejects that they come to. */
async function outcome(name: string) {
  const mapping = officialMappingSchema.parse(
    parse(readFileSync(join(fixtures, name, "mapping.yaml"), "utf8")),
  );
  const table = await readTable(join(fixtures, name, "table.csv"), mappedColumns(mapping));
  const { cells, report, rejects } = officialTable(table, mapping, {
    source: "office",
    edition: "2025",
    yearOfFile: 2025,
    codes: new Set(mapping.occupations.map(({ code }) => code)),
  });
  return { cells, report, rejects };
}

describe("officialTable makes of a table and its mapping what expected.json says", () => {
  it.each(readdirSync(fixtures))("%s", async (name) => {
    const expected = JSON.parse(readFileSync(join(fixtures, name, "expected.json"), "utf8"));
    expect(await outcome(name)).toEqual(expected);
  });

  it.each(readdirSync(fixtures))("%s: every row is accepted or rejected", async (name) => {
    const { report } = await outcome(name);
    expect(report.accepted + report.rejected).toBe(report.read);
  });
});

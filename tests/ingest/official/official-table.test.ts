import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { officialMappingSchema } from "#lib/content/sources/official-mapping.ts";
import { Row } from "#lib/ingest/fields/row.ts";
import { mappedColumns, officialRow } from "#lib/ingest/official/official-cell.ts";
import { officialReader } from "#lib/ingest/official/official-table.ts";
import { eachRow } from "#lib/ingest/table/each-row.ts";
import { openRecords } from "#lib/ingest/table/open-records.ts";
import { Rejects } from "#lib/ingest/table/rejects.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/official");

/** Each folder is a case: a mapping and a table beside the cells, counts and rejects that they come to. */
async function outcome(name: string) {
  const mapping = officialMappingSchema.parse(
    parse(readFileSync(join(fixtures, name, "mapping.yaml"), "utf8")),
  );
  const rejects = new Rejects();
  const reader = officialReader(
    mapping,
    {
      source: "office",
      edition: "2025",
      yearOfFile: 2025,
      lastYear: 2026,
      check: () => null,
      codes: new Set(mapping.occupations.map(({ code }) => code)),
      several: [],
    },
    rejects,
  );
  const records = await openRecords({
    file: join(fixtures, name, "table.csv"),
    form: mapping.file,
    wanted: [mappedColumns(mapping)],
  });
  const { read } = await eachRow(records, rejects, reader.add);
  const { cells, setAside } = reader.finish();
  const report = {
    read,
    accepted: read - rejects.count,
    rejected: rejects.count,
    setAside,
    corrections: [],
    postings: 0,
  };
  return { cells, report, rejects: rejects.kept };
}

describe("officialReader makes of a table and its mapping what expected.json says", () => {
  it.each(readdirSync(fixtures))("%s", async (name) => {
    const expected = JSON.parse(readFileSync(join(fixtures, name, "expected.json"), "utf8"));
    expect(await outcome(name)).toEqual(expected);
  });
});

describe("officialRow(...) with a part of pay to take out", () => {
  const mapping = officialMappingSchema.parse(
    parse(`
kind: official
editions: { "2025": { date: "2025-12-31" } }
country: DK
currency: DKK
year: { column: year }
period: { factor: 1, roundTo: 1 }
code: code
occupation: occupation
amounts: { mean: mean, p50: median }
deduct: pension
occupations: [{ code: "2512", is: { soc: [15-1252] } }]
`),
  );
  const row = (mean: string, pension: string, year = "2025") =>
    officialRow(
      new Row(["year", "code", "occupation", "mean", "median", "pension"]).set(2, [
        year,
        "2512",
        "developers",
        mean,
        "90",
        pension,
      ]),
      mapping,
      {
        source: "office",
        edition: "2025",
        yearOfFile: null,
        lastYear: 2026,
        check: () => null,
        codes: new Set(["2512"]),
        several: [],
      },
    );

  it("is taken from the percentiles by the share that it has of the mean", () => {
    expect(row("100", "10")).toMatchObject({ cell: { mean: 90, p50: 81 } });
    expect(row("", "0")).toMatchObject({ cell: { mean: null, p50: 90 } });
  });

  it("leaves no amount where its share is not known", () => {
    expect(row("", "10")).toMatchObject({ setAside: "no mean or median published" });
    expect(row("100", "")).toMatchObject({ setAside: "no mean or median published" });
  });

  it("refuses a row where the edition cannot hold the year", () => {
    expect(row("100", "10", "2099")).toMatchObject({
      reject: { column: "year", reason: "must be 2026 or earlier in this edition" },
    });
  });
});

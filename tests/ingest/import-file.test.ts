import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadSource } from "#lib/content/sources/sources.ts";
import { inTransaction, pool } from "#lib/db.ts";
import { checkFile } from "#lib/ingest/check/check-file.ts";
import { type ImportOptions, importFile } from "#lib/ingest/import-file.ts";
import { heldEditions, heldFigures } from "#lib/ingest/shipped/held-editions.ts";
import { writeEdition } from "#lib/ingest/write-edition.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { indexColumns } from "#tests/helpers/index-file.ts";

const cases = join(import.meta.dirname, "postings/cases");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairband-import-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(freshDatabase);

/** A copy of a case's input under a name of its own. */
function input(name: string, as = "salaries-2025-08-03.csv"): string {
  const file = join(folder, as);
  cpSync(join(cases, name, "input.csv"), file);
  return file;
}

function importCase(name: string, options: Partial<ImportOptions> = {}) {
  return importFile({
    file: input(name),
    source: "aijobs",
    ...options,
  });
}

/** A file of twelve ranges of about this pay. */
function paying(name: string, pay: number) {
  const file = join(folder, name);
  const rows = Array.from(
    { length: 12 },
    (_, at) => `2026,SE,FT,Data Engineer,${pay + 100 * at},EUR,1,DE,0,DE,M`,
  );
  writeFileSync(file, `${indexColumns.join(",")}\n${rows.join("\n")}\n`);
  return { file, source: "aijobs" };
}

async function counts() {
  const { rows } = await pool().query<{ editions: number; observations: number; cells: number }>(
    `select (select count(*)::int from editions) as editions,
       (select count(*)::int from observations) as observations,
       (select count(*)::int from pay_cells) as cells`,
  );
  return rows[0];
}

describe("an import", () => {
  test("reports what became of every row and writes the rows and their cells", async () => {
    const { report, change } = await importCase("currency-labels");
    expect(change).toBe("added");
    expect(report).toEqual({
      source: "aijobs",
      edition: "2025-08-03",
      read: 12,
      accepted: 12,
      rejected: 0,
      setAside: [{ reason: "misplaced-in-egypt", rows: 2 }],
      postings: 7,
      unmapped: [],
      officeOnly: [],
      rejects: [],
      rejectedFor: [],
    });
    expect(await counts()).toEqual({ editions: 1, observations: 12, cells: 5 });
  });

  test("keeps amounts as published and the label that a correction changed", async () => {
    await importCase("currency-labels");
    const { rows } = await pool().query(
      `select line, amount, currency, published_currency, set_aside from observations
       where line in (2, 4, 11) order by line`,
    );
    expect(rows).toEqual([
      { line: 2, amount: 150000, currency: "CAD", published_currency: "USD", set_aside: null },
      { line: 4, amount: 140000, currency: "CAD", published_currency: null, set_aside: null },
      {
        line: 11,
        amount: 75600,
        currency: "USD",
        published_currency: null,
        set_aside: "misplaced-in-egypt",
      },
    ]);
  });

  test("keeps the edition's day, checksum, retrieval and counts", async () => {
    await importCase("bad-rows", { edition: "summer", retrieved: "2026-11-01" });
    const [edition] = await heldEditions("aijobs");
    expect(edition).toMatchObject({
      label: "summer",
      date: "2025-08-03",
      retrieved: "2026-11-01",
      report: { read: 19, accepted: 10, rejected: 9, postings: 7 },
    });
    expect(edition?.checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  test("names titles without a role, most rows first", async () => {
    const { report } = await importCase("other-publisher");
    expect(report.unmapped).toEqual([
      { title: "Welder", rows: 2, suggested: null },
      { title: "Bricklayer", rows: 1, suggested: null },
    ]);
  });

  test("stores text that the database's own format uses for itself", async () => {
    const file = input("ranges-become-postings");
    const title = 'Engineer \\N "Ops"';
    const quoted = `"${title.replaceAll('"', '""')}"`;
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("Data Engineer", quoted));
    await importFile({ file, source: "aijobs" });
    const { rows } = await pool().query("select distinct title from observations order by title");
    expect(rows).toEqual([{ title }, { title: "Head of Data" }]);
  });

  test("that is a dry run reports the same and leaves nothing", async () => {
    const { report } = await importCase("currency-labels", { dryRun: true });
    expect(report.accepted).toBe(12);
    expect(await counts()).toEqual({ editions: 0, observations: 0, cells: 0 });
  });

  test("of the same file changes nothing and says so, under another label too", async () => {
    await importCase("currency-labels");
    const before = await counts();
    const again = await importCase("currency-labels", { edition: "other" });
    expect(again.change).toBe("unchanged");
    expect(again.report.edition).toBe("2025-08-03");
    expect(await counts()).toEqual(before);
  });

  test("of another file under a label that is taken is refused", async () => {
    await importCase("currency-labels");
    await expect(importCase("ranges-become-postings")).rejects.toThrow(
      "edition 2025-08-03 of aijobs is held already, from another file; name this one with --edition LABEL",
    );
    expect(await counts()).toMatchObject({ editions: 1 });
  });

  test("of one file twice at the same moment adds it once", async () => {
    // One copy: a second one would take the file away from whoever is reading it.
    const file = input("currency-labels");
    const both = await Promise.all([
      importFile({ file, source: "aijobs" }),
      importFile({ file, source: "aijobs" }),
    ]);
    expect(both.map(({ change }) => change).toSorted()).toEqual(["added", "unchanged"]);
    expect(await counts()).toEqual({ editions: 1, observations: 12, cells: 5 });
  });

  test("is refused where nothing counts, with the counts by reason and the first row", async () => {
    const file = input("bad-rows");
    const [header, , bad] = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, `${header}\n${bad}\n`);
    await expect(importFile({ file, source: "aijobs" })).rejects.toThrow(
      /^nothing in .* counts: 1 rows read, 1 rejected: work_year must hold one year, in four digits; the first is line 2, work_year "20x5"$/,
    );
    // A check says before what an import would refuse.
    const { stops } = await checkFile({ file, source: "aijobs", today: "2026-11-24" });
    expect(stops.join()).toMatch(/^nothing in .* counts: 1 rows read/);
    const { stops: undated } = await checkFile({
      ...{ file: input("currency-labels", "salaries.csv"), source: "aijobs" },
      today: "2026-11-24",
    });
    expect(undated.join()).toMatch(/^nothing dates this edition/);
  });

  test("sets aside rows of countries that content/ does not list", async () => {
    const file = input("currency-labels");
    const row = "2025,SE,FT,Data Engineer,90000,USD,90000,ZZ,0,ZZ,M\n";
    writeFileSync(file, readFileSync(file, "utf8") + row);
    const { report } = await importFile({ file, source: "aijobs" });
    expect(report.setAside).toContainEqual({ reason: "no country of ours", rows: 1 });
  });

  test("stops where pay is far from what is held, says which unit explains it, and goes on with a reason", async () => {
    await importFile(paying("salaries-2026-01-31.csv", 15_000));
    const twelve = paying("salaries-2026-02-28.csv", 15_000 * 12);
    await expect(importFile(twelve)).rejects.toThrow(
      /^the import stops:\n {2}of the ranges .*: is --source right\?\n {2}Germany: pay is 11\.\d times above what aijobs 2026-01-31 holds for the same jobs \(most of them the role data-engineer\); explained by 12: yearly amounts taken for months\?/,
    );
    expect(await counts()).toMatchObject({ editions: 1 });
    await importFile({ ...twelve, accept: "the first edition was wrong" });
    const kept = (await heldEditions("aijobs")).map(({ report }) => report.wentOn?.reason);
    expect(kept).toEqual([undefined, "the first edition was wrong"]);
  });

  test("is held against one at the same moment, as if it came after it", async () => {
    const both = await Promise.allSettled([
      importFile(paying("salaries-2026-01-31.csv", 15_000)),
      importFile(paying("salaries-2026-02-28.csv", 15_000 * 12)),
    ]);
    const refused = both.flatMap((one) => (one.status === "rejected" ? [`${one.reason}`] : []));
    expect(refused.join()).toMatch(/^IngestError: the import stops:/);
    expect(await counts()).toMatchObject({ editions: 1 });
  });

  test("of another source's very file is refused", async () => {
    const file = input("currency-labels");
    await importFile({ file, source: "aijobs" });
    await pool().query(
      `insert into sources (id, kind, publisher, name, citation, licence) values ('other', 'advertised', 'o', 'o', 'o', 'o')`,
    );
    await pool().query("update editions set source_id = 'other'");
    await expect(importFile({ file, source: "aijobs" })).rejects.toThrow(
      /the very file is held as other 2025-08-03: is --source right\?/,
    );
  });

  test("is refused for a source that nobody described, and for one without pay", async () => {
    await expect(importCase("currency-labels", { source: "nobody" })).rejects.toThrow(
      /^source nobody is not known; write one of .*aijobs/,
    );
    await expect(importCase("currency-labels", { source: "onet" })).rejects.toThrow(
      /^source onet is not known/,
    );
  });
});

describe("an edition held as shipped cells", () => {
  test("gains its rows from the file itself, and its cells stay", async () => {
    await importCase("currency-labels");
    const [edition] = await heldEditions("aijobs");
    if (edition === undefined) throw new Error("nothing was imported");
    const figures = await heldFigures(edition);
    await freshDatabase();
    await inTransaction((client) =>
      writeEdition(client, {
        source: loadSource("aijobs"),
        edition: { label: edition.label, date: edition.date },
        checksum: edition.checksum,
        retrieved: null,
        report: edition.report,
        observations: null,
        ...figures,
      }),
    );
    expect(await counts()).toEqual({ editions: 1, observations: 0, cells: 5 });

    const { change } = await importCase("currency-labels");
    expect(change).toBe("completed");
    expect(await counts()).toEqual({ editions: 1, observations: 12, cells: 5 });
    const [completed] = await heldEditions("aijobs");
    expect(completed && (await heldFigures(completed))).toEqual(figures);
  });
});

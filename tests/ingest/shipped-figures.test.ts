import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentRoot } from "#lib/content/file/root.ts";
import { inTransaction, pool } from "#lib/db.ts";
import { importFile } from "#lib/ingest/import-file.ts";
import { seedShipped } from "#lib/ingest/seed-shipped.ts";
import { heldEditions } from "#lib/ingest/shipped/held-editions.ts";
import { readShipped } from "#lib/ingest/shipped/read-shipped.ts";
import { writeShipped } from "#lib/ingest/shipped/write-shipped.ts";
import { importLock } from "#lib/ingest/write-edition.ts";
import { editedContent } from "#tests/content/content-copy.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

const sources = join(contentRoot, "sources");
const editions = [
  ...["2022-12-25", "2023-06-25", "2023-12-31"],
  ...["2024-06-30", "2025-01-19", "2025-08-03"],
];

/** Files of the index as its publisher gave them. */
const published = (edition: string) => join(sharedData, `aijobs/salaries-${edition}.csv.gz`);

async function heldCells() {
  const { rows } = await pool().query(
    `select e.source_id, e.label, e.date, e.checksum, e.report, c.title, c.country, c.level, c.stratum,
       c.year, c.postings, c.pay_points, c.statistics
     from pay_cells c join editions e on e.id = c.edition_id where e.source_id = 'aijobs'
     order by e.label, c.title collate "C", c.country, c.level, c.year`,
  );
  return rows;
}

describe("what ships", () => {
  test("is under 2 MB for all sources together, and 0.6 MB for the index", () => {
    const bytes = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".gz"))
        .reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
    expect(bytes(join(sources, "aijobs"))).toBeLessThan(600_000);
    expect(bytes(sources)).toBeLessThan(2_000_000);
  });

  test("names publisher, citation, licence and checksum, and no licence is unconfirmed", () => {
    for (const { source, checksum } of readShipped()) {
      expect(source.licence.confirmed, source.id).toBe(true);
      expect(source.citation.length, source.id).toBeGreaterThan(10);
      expect(checksum, source.id).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test("holds all six editions of the index", () => {
    const shipped = readShipped().filter(({ source }) => source.id === "aijobs");
    expect(shipped.map(({ edition }) => edition.label)).toEqual(editions);
  });

  test("is refused where somebody changed a file by hand, with the file's name", () => {
    const root = mkdtempSync(join(tmpdir(), "fairband-content-"));
    const folder = join(root, "sources/aijobs");
    mkdirSync(folder, { recursive: true });
    for (const name of ["source.yaml", "cells-2022-12-25.csv.gz", "edition-2022-12-25.json"]) {
      copyFileSync(join(sources, "aijobs", name), join(folder, name));
    }
    expect(readShipped(root)).toHaveLength(1);
    const cells = join(folder, "cells-2022-12-25.csv.gz");
    writeFileSync(cells, gzipSync("title,country\n"));
    expect(() => readShipped(root)).toThrow(
      /cells-2022-12-25\.csv\.gz is not what its description says/,
    );
    rmSync(cells);
    expect(() => readShipped(root)).toThrow(/cells-2022-12-25\.csv\.gz is missing/);
    rmSync(root, { recursive: true });
  });
});

/** The index's cells as a seeded database holds them. */
let seededCells: Awaited<ReturnType<typeof heldCells>> = [];

describe("seed", () => {
  beforeAll(freshDatabase);

  test("loads every shipped source, then nothing more", async () => {
    const seeded = await seedShipped();
    const shipped = new Set(readShipped().map(({ source }) => source.id));
    expect(new Set(seeded.map(({ source }) => source))).toEqual(shipped);
    // A start does not wait for an import that runs, which holds its lock to the end.
    const nothing = await inTransaction(() => seedShipped(), { lock: importLock });
    expect(nothing).toEqual([]);
    seededCells = await heldCells();
  });

  test("gives Backend Engineer in the United States its 292 pay points", async () => {
    const { rows } = await pool().query(
      `select c.level, sum(c.postings)::int as postings, sum(c.pay_points)::int as points
       from pay_cells c join editions e on e.id = c.edition_id
       where e.label = '2025-08-03' and c.title = 'Backend Engineer' and c.country = 'US'
       group by c.level order by c.level`,
    );
    expect(rows).toEqual([
      { level: "mid", postings: 24, points: 48 },
      { level: "senior", postings: 121, points: 242 },
      { level: "executive", postings: 1, points: 2 },
    ]);
  });

  test.runIf(hasSharedData)(
    "is joined by the full file (with ../shared/data), and its cells stay",
    async () => {
      const { change } = await importFile({
        file: published("2023-12-31"),
        source: "aijobs",
      });
      expect(change).toBe("completed");
      expect(await heldCells()).toEqual(seededCells);
      const { rows } = await pool().query("select count(*)::int as rows from observations");
      expect(rows).toEqual([{ rows: 10_446 }]);
    },
  );

  test("leaves a source alone of which an edition is held", async () => {
    await freshDatabase();
    const file = join(import.meta.dirname, "postings/cases/currency-labels/input.csv");
    await importFile({ file, source: "aijobs", edition: "mine", date: "2026-11-24" });
    const seeded = await seedShipped();
    expect(seeded.filter(({ source }) => source === "aijobs")).toEqual([]);
    expect(seeded.length).toBe(readShipped().filter(({ source }) => source.id !== "aijobs").length);
    expect(await heldEditions("aijobs")).toHaveLength(1);
  });
});

describe("export shipped", () => {
  test("refuses a source whose licence is not confirmed, and one without an edition", async () => {
    await freshDatabase();
    const root = editedContent("sources/bls-oews/source.yaml", (text) =>
      text.replace("shareAlike: false", "shareAlike: false\n  confirmed: false"),
    );
    await expect(writeShipped("bls-oews", root, root)).rejects.toThrow("is not confirmed");
    await expect(writeShipped("aijobs")).rejects.toThrow("no edition of aijobs is imported");
  });
});

describe.skipIf(!hasSharedData)("with ../shared/data (skipped without it)", () => {
  let written = "";
  afterAll(() => rmSync(written, { recursive: true, force: true }));

  test("importing the publisher's files gives the cells that ship, and the files that ship byte for byte", async () => {
    await freshDatabase();
    for (const edition of editions) {
      const { warnings } = await importFile({
        file: published(edition),
        source: "aijobs",
        retrieved: "2026-11-24",
      });
      expect(
        warnings.filter((text) => !text.includes("a dollar of its own")),
        edition,
      ).toEqual([]);
    }
    expect(await heldCells()).toEqual(seededCells);

    written = mkdtempSync(join(tmpdir(), "fairband-shipped-"));
    await writeShipped("aijobs", written);
    for (const name of readdirSync(join(written, "sources/aijobs"))) {
      const [ours, theirs] = [join(written, "sources/aijobs", name), join(sources, "aijobs", name)];
      expect(readFileSync(ours).equals(readFileSync(theirs)), name).toBe(true);
    }
  }, 240_000);
});

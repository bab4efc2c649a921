import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "#lib/db.ts";
import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { endSchema } from "#lib/runtime/backup/format.ts";
import { look, readBackup } from "#lib/runtime/backup/read-backup.ts";
import { restoreBackup } from "#lib/runtime/backup/restore-backup.ts";
import { type BackupReport, writeBackup } from "#lib/runtime/backup/write-backup.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { plainMethod } from "#tests/release/plain-method.ts";
import { advertised, range } from "#tests/release/sample.ts";

/** Texts that a format of lines could stumble over. */
const odd = ["\\.", "\\.\n", "a\tb\nc\r\\N", "", "\\", 'é "x", {1}', "\\N"];

const folder = mkdtempSync(join(tmpdir(), "fairband-backup-"));
const file = join(folder, "first.backup");
let made: BackupReport;

beforeAll(async () => {
  await freshDatabase();
  await importCells(
    "2025-01-19",
    ["Data Engineer", "Data Scientist", "Data Analyst"].flatMap((title) =>
      ["US", "DE", "GB"].flatMap((country) =>
        [2024, 2025].map((year) => {
          const ranges = [range(90_000, 110_000, { count: 40 })];
          return advertised({ edition: "2025-01-19", title, country, year, ranges });
        }),
      ),
    ),
  );
  await buildRelease({ method: plainMethod });
  await publishRelease();
  for (const [at, text] of odd.entries()) await keepText(text, at);
  made = await writeBackup(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

const keepText = (text: string, at: number) =>
  pool().query(
    "insert into search_spellings (word, start, length, letters, uses) values ($1, $2, 0, 0, $3)",
    [text, text, at],
  );
const rowsIn = async (table: string) => (await pool().query(`select from ${table}`)).rowCount;
const tables = (path: string) =>
  endSchema.parse(
    JSON.parse(gunzipSync(readFileSync(path)).toString().trimEnd().split("\n").at(-1) ?? ""),
  );

test("a restored copy holds the same: release, record, each row of each table", async () => {
  expect(made.contents.release?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(made.contents.ledgerHead).toMatch(/^[0-9a-f]{64}$/);
  await freshDatabase();
  expect(await restoreBackup(file)).toEqual(made);
  const again = join(folder, "again.backup");
  await writeBackup(again);
  const [first, second] = [tables(file), tables(again)];
  expect(second.tables).toEqual(first.tables);
  expect(second.sequences).toEqual(first.sequences);
  // What comes next has a number of its own.
  const { rows } = await pool().query(
    "select nextval(pg_get_serial_sequence('editions', 'id'))::int > max(id) as later from editions",
  );
  expect(rows).toEqual([{ later: true }]);
});

test("is as the database was at one moment, whatever is written meanwhile", async () => {
  const meanwhile = join(folder, "meanwhile.backup");
  const before = await rowsIn("search_spellings");
  const writing = writeBackup(meanwhile);
  const adding = (async () => {
    for (let at = 0; at < 20; at += 1) await keepText(`meanwhile ${at}`, at);
  })();
  await Promise.all([writing, adding]);
  const held = tables(meanwhile).tables.search_spellings?.rows ?? 0;
  expect(held).toBeGreaterThanOrEqual(before ?? 0);
  expect(await readBackup(meanwhile, look)).toEqual(tables(meanwhile));
});

describe("nothing is restored", () => {
  const whole = () => gunzipSync(readFileSync(file)).toString();
  const refused = async (bytes: Buffer) => {
    const path = join(folder, "damaged.backup");
    writeFileSync(path, bytes);
    await expect(restoreBackup(path)).rejects.toThrow(/is no whole backup: it was cut or changed/);
    expect(await rowsIn("releases")).toBe(0);
    expect(await rowsIn("editions")).toBe(0);
  };
  beforeAll(freshDatabase);

  test("of a file that was cut", async () => {
    const packed = readFileSync(file);
    for (const share of [0, 0.01, 0.5, 0.99])
      await refused(packed.subarray(0, Math.floor(packed.length * share)));
    const text = whole();
    // Cut before it was packed, at the end of a line: no fault of gzip tells.
    for (const lines of [1, 2, 60]) {
      const kept = text.split("\n").slice(0, -lines).join("\n");
      await refused(gzipSync(lines === 1 ? kept.slice(0, -5) : `${kept}\n`));
    }
  });

  test("of a file that was changed", async () => {
    const text = whole();
    expect(text).toContain("Data Engineer");
    await refused(gzipSync(text.replace("Data Engineer", "Data Designer")));
    await refused(gzipSync(text.replace(/"madeAt":"2/, '"madeAt":"1')));
    await refused(gzipSync(`${text}more\n`));
    await refused(Buffer.from("id,name\n1,2\n"));
  });

  test("of a file that is not there, or of another version", async () => {
    await expect(restoreBackup(join(folder, "none"))).rejects.toThrow("There is no file");
    await expect(restoreBackup(folder)).rejects.toThrow("is a folder");
    await pool().query(
      "update _prisma_migrations set migration_name = '0000_other' where migration_name = '0001_init'",
    );
    await expect(restoreBackup(file)).rejects.toThrow(/Restore it with that version/);
    await pool().query(
      "update _prisma_migrations set migration_name = '0001_init' where migration_name = '0000_other'",
    );
    expect(await rowsIn("releases")).toBe(0);
  });

  test("into a database that holds something", async () => {
    await restoreBackup(file);
    await expect(restoreBackup(file)).rejects.toThrow(/holds something already/);
  });
});

test("no backup is written over another, and none is left half", async () => {
  await expect(writeBackup(file)).rejects.toThrow(/is there already/);
  await expect(writeBackup(join(folder, "no/such/folder"))).rejects.toThrow(
    "its folder is not there",
  );
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test.skipIf(!existsSync("/dev/full"))(
  "a disk that gets full is told, and the connection serves on",
  async () => {
    await pool().query(
      "insert into search_spellings (word, start, length, letters, uses) select md5(at::text), 'md', 32, 0, at from generate_series(1, 20000) at",
    );
    const full = join(folder, "full.backup");
    symlinkSync("/dev/full", `${full}.part`);
    await expect(writeBackup(full)).rejects.toThrow("the disk is full");
    expect(await rowsIn("search_spellings")).toBeGreaterThan(20_000);
  },
);

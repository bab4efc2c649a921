import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { readTable } from "#lib/ingest/read-table.ts";

/** A file with this content, gone after the test. */
function file(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "fairband-table-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("readTable", () => {
  it("reads columns by name, in any order, quoted fields too", async () => {
    const { rows, rejects } = await readTable(
      file("table.csv", 'pay,role\n100,"Developer, back-end"\n\n200,Tester\n'),
      ["role", "pay"],
    );
    expect(rejects).toEqual([]);
    expect(rows).toEqual([
      { line: 2, values: { pay: "100", role: "Developer, back-end" } },
      { line: 4, values: { pay: "200", role: "Tester" } },
    ]);
  });

  it("gives gzip and plain copies of a file the same checksum", async () => {
    const text = "role,pay\nTester,100\n";
    const plain = await readTable(file("table.csv", text), []);
    const packed = await readTable(file("table.csv.gz", gzipSync(text)), []);
    expect(packed.checksum).toBe(plain.checksum);
  });

  it("rejects a row with too few fields or a broken quote, by line", async () => {
    const { rows, rejects } = await readTable(
      file("table.csv", 'role,pay\nTester\n"Tester,100\nTester,100\n'),
      [],
    );
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "has 1 fields instead of 2"],
      [3, "a quote is not closed or stands inside a field"],
    ]);
  });

  it("says in one line which column is missing and which there are", async () => {
    const path = file("table.csv", "role,pay\n");
    await expect(readTable(path, ["role", "year"])).rejects.toThrow(
      `${path} line 1: column year is missing; the columns are role, pay`,
    );
  });

  it("says so where a file is missing or no spreadsheet", async () => {
    await expect(readTable("/nowhere/table.xlsx", [])).rejects.toThrow(
      "/nowhere/table.xlsx does not exist",
    );
    const folder = join(file("table.csv", ""), "../folder.xlsx");
    mkdirSync(folder);
    await expect(readTable(folder, [])).rejects.toThrow(`${folder} cannot be read: EISDIR`);
    const path = file("table.xlsx", "not a spreadsheet");
    await expect(readTable(path, [])).rejects.toThrow(`${path} is not an xlsx spreadsheet`);
  });
});

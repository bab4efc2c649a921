import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileFormSchema } from "#lib/content/sources/file-form.ts";
import { eachRow } from "#lib/ingest/table/each-row.ts";
import { openRecords } from "#lib/ingest/table/open-records.ts";
import { Rejects } from "#lib/ingest/table/rejects.ts";
import { writeXlsx } from "#tests/helpers/xlsx.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairband-table-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Every row of a file by the columns wanted, what was rejected, and the checksum. */
async function read(path: string, wanted: string[], form: object = {}) {
  const rejects = new Rejects();
  const rows: [number, ...(string | number)[]][] = [];
  const source = await openRecords({
    file: path,
    form: fileFormSchema.parse(form),
    wanted: [wanted],
  });
  const { checksum, read: count } = await eachRow(source, rejects, (row) => {
    rows.push([row.line, ...wanted.map((column) => row.cell(column))]);
  });
  return { rows, count, checksum, rejects: rejects.kept.map(({ line, reason }) => [line, reason]) };
}

describe("a table", () => {
  it("is read by its columns, in any order, quoted fields too", async () => {
    const { rows, rejects } = await read(
      file("table.csv", 'pay,role\n100,"Developer, ""back-end"""\n\n200,Tester\n'),
      ["role", "pay"],
    );
    expect(rejects).toEqual([]);
    expect(rows).toEqual([
      [2, 'Developer, "back-end"', "100"],
      [4, "Tester", "200"],
    ]);
  });

  it("has one checksum, packed or not", async () => {
    const text = "role,pay\nTester,100\n";
    const plain = await read(file("plain.csv", text), ["role"]);
    const packed = await read(file("packed.csv", gzipSync(text)), ["role"]);
    expect(packed.checksum).toBe(plain.checksum);
  });

  it.each([";", "\t", "|"])("is found separated by %j, which need not be named", async (sign) => {
    const text = `role${sign}pay\n"a ${sign} b"${sign}100\n`;
    expect((await read(file("separated.csv", text), ["pay"])).rows).toEqual([[2, "100"]]);
  });

  it.each([
    ["utf-16le", Buffer.from("\uFEFFrôle,pay\nDéveloppeur,100\n", "utf16le"), {}],
    ["latin1", Buffer.from("rôle,pay\nDéveloppeur,100\n", "latin1"), { encoding: "iso-8859-1" }],
    [
      "windows",
      Buffer.from("r\xf4le,pay\nD\xe9veloppeur \x80,100\n", "latin1"),
      { encoding: "windows-1252" },
    ],
  ])("is read in %s", async (name, content, form) => {
    const { rows } = await read(file(`${name}.csv`, content), ["rôle", "pay"], form);
    expect(rows[0]?.[1]).toMatch(/^Développeur/);
  });

  it("may have notes above its header, and line breaks in it and in fields", async () => {
    const text = 'Survey 2026,,\n,,\ncity,"pay\n(gross)",years\n"Hel\nsinki",100,3\nTampere,90,4\n';
    const { rows, rejects } = await read(file("notes.csv", text), ["city", "pay (gross)"]);
    expect(rejects).toEqual([]);
    expect(rows).toEqual([
      [5, "Hel\nsinki", "100"],
      [7, "Tampere", "90"],
    ]);
  });

  it("loses one line to a quote that is never closed, and goes on", async () => {
    const body = Array.from({ length: 500 }, (_, at) => `Tester,${at}`).join("\n");
    const { rows, rejects, count } = await read(
      file("open.csv", `role,pay\nTester\n"Tester,100\n${body}\n`),
      ["role", "pay"],
    );
    expect(rows).toHaveLength(500);
    expect(count).toBe(502);
    expect(rejects).toEqual([
      [2, "has 1 fields instead of 2"],
      [3, "a quote is not closed or stands inside a field"],
    ]);
  });

  it("may have no header: columns are numbered", async () => {
    const { rows } = await read(file("bare.csv", "Tester,100\nCook,90\n"), ["1", "2"], {
      header: false,
    });
    expect(rows).toEqual([
      [1, "Tester", "100"],
      [2, "Cook", "90"],
    ]);
  });

  it("tells columns of one name apart", async () => {
    const text = "pay,pay\n100,200\n";
    expect((await read(file("twice.csv", text), ["pay", "pay#2"])).rows).toEqual([
      [2, "100", "200"],
    ]);
  });

  it("numbers JSON objects that share a line, and every object of a list inside one", async () => {
    const text = JSON.stringify([
      { job: "a", deals: [{ pay: 1 }, { pay: 2 }] },
      { job: "b", deals: [] },
      { job: "c", deals: [{ pay: 3 }] },
    ]);
    const { rows } = await read(file("deals.json", text), ["job", "deals.pay"], { each: "deals" });
    expect(rows).toEqual([
      [1, "a", 1],
      [2, "a", 2],
      [3, "b", ""],
      [4, "c", 3],
    ]);
  });

  it("may be JSON lines with objects inside", async () => {
    const text =
      '{"title":"Cook","pay":{"min":1.5}}\nno object\n{"title":"Tester","tags":["a","b"]}\n';
    const { rows, rejects } = await read(file("rows.jsonl", text), ["title", "pay.min", "tags"]);
    expect(rows).toEqual([
      [1, "Cook", 1.5, ""],
      [3, "Tester", "", "a;b"],
    ]);
    expect(rejects).toHaveLength(1);
  });
});

describe("a spreadsheet", () => {
  it("gives texts, numbers and days, below notes and with gaps", async () => {
    const path = file(
      "book.xlsx",
      writeXlsx({
        Notes: [["nothing here"]],
        Pay: [
          ["A survey"],
          [],
          ["role", "pay", "day"],
          ["Tester & co", 65.123, new Date("2026-03-04")],
          [],
          ["Cook", "", ""],
        ],
      }),
    );
    const { rows } = await read(path, ["role", "pay", "day"], { sheet: "Pay" });
    expect(rows).toEqual([
      [4, "Tester & co", 65.123, "2026-03-04"],
      [6, "Cook", "", ""],
    ]);
    await expect(read(path, ["role"], { sheet: "Wages" })).rejects.toThrow(
      'has no sheet "Wages"; its sheets are Notes, Pay',
    );
  });

  it("with a cell far to the right is refused by where that is", async () => {
    const path = file(
      "far.xlsx",
      writeXlsx(
        {
          Pay: [
            ["role", "pay"],
            ["Tester", 1],
          ],
        },
        { XFD1048576: 7 },
      ),
    );
    await expect(read(path, ["role", "pay"])).rejects.toThrow(
      /has a cell far to the right, in column 16384 of row 1048576; at most 2,000 columns are read/,
    );
  });
});

describe("what cannot be read is refused in one line that says why", () => {
  it("a missing column, with the columns that there are", async () => {
    const path = file("columns.csv", "role,pay\nTester,100\n");
    await expect(read(path, ["role", "year"])).rejects.toThrow(
      `${path} line 1: column year is missing; the columns are role, pay`,
    );
    await expect(read(path, ["role"], { separator: ";" })).rejects.toThrow(
      "is separated by commas, not by semicolons",
    );
  });

  it("a file that is none, a folder, and what only looks like a spreadsheet", async () => {
    await expect(read("/nowhere/table.xlsx", [])).rejects.toThrow(
      "/nowhere/table.xlsx does not exist",
    );
    const held = join(folder, "folder.xlsx");
    mkdirSync(held);
    await expect(read(held, [])).rejects.toThrow(`${held} is a folder; name a file`);
    await expect(read(file("text.xlsx", "not a spreadsheet"), [])).rejects.toThrow(
      /is not an xlsx spreadsheet/,
    );
    await expect(read(file("old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")), [])).rejects.toThrow(
      /in Excel's old form/,
    );
    await expect(
      read(file("cut.xlsx", Buffer.from("504b030400000000", "hex")), []),
    ).rejects.toThrow(/is not an xlsx spreadsheet/);
    await expect(read(file("nul.csv", Buffer.from("a,b\n\0\0,1\n")), ["a"])).rejects.toThrow(
      /is not a text file/,
    );
  });

  it("a file that unpacks out of all proportion", async () => {
    const line = `a,${"b".repeat(100_000)}\n`;
    const zeros = gzipSync(Buffer.alloc(80 * 2 ** 20, line));
    await expect(read(file("bomb.csv", zeros), ["a"])).rejects.toThrow(
      /unpacks to more than 250 times its size/,
    );
  });
});

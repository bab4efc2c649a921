import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileKind, type ReadProgress } from "#lib/ingest/table/source-bytes.ts";
import { type SourceLine, sourceLines } from "#lib/ingest/table/source-lines.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairband-source-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function readAll(path: string, onProgress?: (progress: ReadProgress) => void) {
  const lines: SourceLine[] = [];
  const batches = sourceLines(path, await fileKind(path), undefined, onProgress);
  let batch = await batches.next();
  for (; !batch.done; batch = await batches.next()) lines.push(...batch.value);
  return { lines, checksum: batch.value };
}

const text = "é,1\nb,2\n\nc,3";
const lines = [
  { line: 1, text: "é,1" },
  { line: 2, text: "b,2" },
  { line: 3, text: "" },
  { line: 4, text: "c,3" },
];
const checksum = createHash("sha256").update(text).digest("hex");

describe("sourceLines", () => {
  test("numbers the lines of a file and gives its checksum", async () => {
    expect(await readAll(file("plain.csv", text))).toEqual({ lines, checksum });
  });

  test("reads gzip by its content, whatever its name, to the same checksum", async () => {
    expect(await readAll(file("zipped.csv", gzipSync(text)))).toEqual({ lines, checksum });
  });

  test("drops a byte order mark and carriage returns", async () => {
    const windows = await readAll(
      file("windows.csv", `\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`),
    );
    expect(windows.lines).toEqual(lines);
  });

  test("keeps a letter whole that two chunks share", async () => {
    const long = `${"x".repeat(262_143)}é\nend`;
    const { lines: found } = await readAll(file("long.csv", long));
    expect(found.map((line) => line.text)).toEqual([`${"x".repeat(262_143)}é`, "end"]);
  });

  test.for(["\r", "\r\n", "\n"])("ends lines at %j, also where two chunks meet", async (end) => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `row ${at}`);
    const { lines: found } = await readAll(file("ends.csv", rows.join(end)));
    expect(found.map((line) => line.text)).toEqual(rows);
  });

  test("says how much is read, to the end", async () => {
    const progress: ReadProgress[] = [];
    await readAll(file("progress.csv", text), (now) => progress.push(now));
    const bytes = Buffer.byteLength(text);
    expect(progress.at(-1)).toEqual({ bytesRead: bytes, bytesTotal: bytes });
  });

  test("refuses what it cannot read, in one line that names the file and what to do", async () => {
    mkdirSync(join(folder, "folder"));
    const zipped = gzipSync(text.repeat(1000));
    const refused: [string, RegExp][] = [
      [join(folder, "missing.csv"), /missing\.csv does not exist$/],
      [join(folder, "folder"), /folder is a folder; name a file$/],
      [file("empty.csv", ""), /empty\.csv is empty$/],
      [file("cut.csv.gz", zipped.subarray(0, zipped.length - 20)), /cut\.csv\.gz breaks off: /],
      [file("broken.csv.gz", Buffer.concat([zipped.subarray(0, 20), zipped])), /damaged gzip data/],
      [file("binary", Buffer.alloc(2_000_000, 7)), /binary is not a text file$/],
    ];
    for (const [path, message] of refused) await expect(readAll(path)).rejects.toThrow(message);
  });
});

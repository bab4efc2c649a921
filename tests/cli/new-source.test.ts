import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "#tests/helpers/database.ts";
import { writeXlsx } from "#tests/helpers/xlsx.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { advertised, range } from "#tests/release/sample.ts";
import { startData } from "./run-data.ts";

/** A folder of its own with a copy of content/, in which the commands run as an editor's. */
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fairband-editor-"));
  cpSync("content", join(folder, "content"), { recursive: true });
  process.env.FAIRBAND_DATA_DIR = join(folder, "data");
  await freshDatabase();
  const edition = "2025-08-03";
  const cells = ["Backend Engineer", "Data Engineer", "Data Analyst"].flatMap((title) =>
    ["US", "DE", "FI"].map((country) =>
      advertised({
        edition,
        title,
        country,
        year: 2025,
        ranges: [range(60_000, 75_000, { count: 40, currency: country === "US" ? "USD" : "EUR" })],
      }),
    ),
  );
  await importCells(edition, cells);
});
afterAll(() => {
  delete process.env.FAIRBAND_DATA_DIR;
  rmSync(folder, { recursive: true });
});

/** Runs a command that must succeed, in the editor's folder. */
async function data(...args: string[]) {
  const { code, stdout, stderr } = await startData(args, { cwd: folder }).ended;
  expect({ code, args, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, args, stderr: "" });
  return stdout;
}
async function refused(...args: string[]) {
  const { code, stderr } = await startData(args, { cwd: folder }).ended;
  expect(code).toBe(1);
  return stderr;
}

const header = ["Tehtävä", "Sähköposti", "Palkka alkaen (€/kk)", "Palkka asti (€/kk)"];
const titles = ["Backend Engineer", "Data Engineer", "Ohjelmistokehittäjä"];
const euro = (amount: number) => amount.toFixed(2).replace(".", ",");
const answers = Array.from({ length: 90 }, (_, at) => {
  const pay = 4_000 + ((at * 37) % 2_000);
  return [titles[at % 3] ?? "", "a@b.example", euro(pay), euro(pay * 1.1)];
});
const described = [
  ...["--id", "fin-pay", "--publisher", "Palkka ry", "--name", "Palkkakysely"],
  ...["--licence", "CC BY 4.0", "--concept", "base", "--currency", "EUR", "--country", "FI"],
  ...["--year", "2025", "--decimal", ","],
];

describe("a survey of a country that nobody described (README, Add a source)", () => {
  test("comes in with three commands and no code, shows in the diff, is published and taken back", async () => {
    const file = join(folder, "palkat-2026-06-30.xlsx");
    writeFileSync(file, writeXlsx({ Palkat: [["Palkkakysely"], [], header, ...answers] }));

    expect(await data()).toMatch(/Next: npm run data -- build/);
    await data("build", "--years", "2026,2027");
    await data("publish");

    expect(await refused("new-source", file, ...described)).toContain(
      "Nothing was written. Say also: --period",
    );
    const period = ["--period", "month", "--per-year", "12.5"];
    const drafted = await data("new-source", file, ...described, ...period);
    expect(drafted).toContain("Sähköposti: 100% filled, not shown, it may name persons");
    expect(drafted).toContain("Tried: 90 rows read, 90 accepted, 0 rejected");
    expect(drafted).toContain('Perhaps: "Ohjelmistokehittäjä" is software-engineer');

    const html = join(folder, "check.html");
    const checked = await data("check", file, "--source", "fin-pay", "--html", html);
    expect(checked).toContain("An import would go through.");
    expect(readFileSync(html, "utf8")).toMatch(/^<!doctype html>/);

    await data("import", file, "--source", "fin-pay");
    await data("build", "--years", "2026,2027");
    const diff = await data("diff");
    expect(diff).toMatch(/backend-engineer\/finland .*new: fin-pay 2026-06-30/);
    await data("publish", "--accept", "a first survey of Finland");
    const explained = await data("explain", "backend-engineer", "fi");
    expect(explained).toMatch(
      /fin-pay 2026-06-30 +Backend Engineer +2025 +30 +30 +€[\d,]+ +base$/m,
    );
    // Thirty answers lead; their mean of 63,943 is rounded to what so many support.
    expect(explained).toMatch(/^ +The page begins with €63,900$/m);
    expect(await data("rollback")).toContain("2025-08-03.1");
  }, 300_000);

  test("comes in the same from a semicolon file in Windows-1252", async () => {
    const text = [header, ...answers].map((row) => row.join(";")).join("\r\n");
    const file = join(folder, "palkat.csv");
    // In Windows-1252 the euro is byte 80, which Latin-1 keeps for a control character.
    writeFileSync(file, Buffer.from(text.replaceAll("€", "\x80"), "latin1"));
    const options = described.map((word) => (word === "fin-pay" ? "fin-pay-csv" : word));
    const more = ["--period", "month", "--per-year", "12.5", "--encoding", "windows-1252"];
    expect(await data("new-source", file, ...options, ...more)).toContain(
      "Tried: 90 rows read, 90 accepted, 0 rejected",
    );
  });
});

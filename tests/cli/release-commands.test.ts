import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { advertised, range } from "#tests/release/sample.ts";
import { runData } from "./run-data.ts";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fairband-release-"));
  // Of a folder in which no site runs, whatever runs beside the tests.
  process.env.FAIRBAND_DATA_DIR = folder;
  await freshDatabase();
});
afterAll(() => {
  delete process.env.FAIRBAND_DATA_DIR;
  rmSync(folder, { recursive: true });
});

const titles = ["Data Engineer", "Data Scientist", "Data Analyst"];
const importEdition = (edition: string, countries: readonly string[]) =>
  importCells(
    edition,
    titles.flatMap((title) =>
      countries.flatMap((country) =>
        [2024, 2025].map((year) => {
          const ranges = [range(90_000, 110_000, { count: 40 })];
          return advertised({ edition, title, country, year, ranges });
        }),
      ),
    ),
  );

/** Runs a command that must succeed. */
async function data(...args: string[]) {
  const { code, stdout, stderr } = await runData(...args);
  expect({ code, args, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, args, stderr: "" });
  return stdout;
}

test("build --years projects those years, and export writes a table with its terms beside it", async () => {
  await importEdition("2025-01-19", ["US", "DE", "GB"]);
  const built = await data("build", "--years", "2028,2027");
  expect(built).toContain("reference year 2025, projects 2027 and 2028\n");

  const out = join(folder, "projections.csv");
  const written = await data("export", "projections", "--format", "csv", "--out", out);
  expect(written).toMatch(/projections\.csv: 18 rows of release 2025-01-19\.1\n$/);
  const rows = parse<{ year: string }>(readFileSync(out, "utf8"), { columns: true });
  expect(new Set(rows.map(({ year }) => year))).toEqual(new Set(["2027", "2028"]));

  const metadata = z
    .object({
      release: z.object({ id: z.string() }),
      licences: z.array(z.string()).min(1),
      credits: z.array(z.string()).min(1),
      columns: z.array(z.string()),
    })
    .parse(JSON.parse(readFileSync(`${out}-metadata.json`, "utf8")));
  expect(metadata.release.id).toBe("2025-01-19.1");
  expect(metadata.columns).toEqual(Object.keys(rows[0] ?? {}));

  const json = await data("export", "projections", "--format", "json");
  expect(JSON.parse(json)).toMatchObject({ release: metadata.release, credits: metadata.credits });
});

test("publish wants a reason for a release that the gate refuses, prints what moved and keeps the reason", async () => {
  expect(await data("publish")).toContain("Published release 2025-01-19.1");
  await importEdition("2025-08-03", ["US"]);
  await data("build");
  const refused = await runData("publish");
  expect(refused.stderr).toContain("6 of 9 indexable pages vanish");
  expect(refused.stderr).toMatch(/publish --accept "the reason"\n$/);
  expect(refused.code).toBe(1);
  const published = await data("publish", "--accept", "two countries less");
  expect(published).toContain("Published release 2025-08-03.1");
  expect(published).toContain("Accepted:\n  6 of 9 indexable pages vanish");
  expect(await data("status")).toContain("published all the same: two countries less\n");
  expect(await data("rollback")).toContain("2025-01-19.1");
  expect(await data("status")).toContain(
    "Newest build: release 2025-08-03.1, published before; readers were taken back from it\n",
  );
});

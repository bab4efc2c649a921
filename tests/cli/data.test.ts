import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { pool } from "#lib/db.ts";
import { importReportSchema } from "#lib/domain/import-report.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { indexColumns } from "#tests/helpers/index-file.ts";
import { runData, startData } from "./run-data.ts";

const cases = join(process.cwd(), "tests/ingest/postings/cases");
const badRows = join(cases, "bad-rows/input.csv");
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fairband-cli-"));
  await freshDatabase();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Paths that a process has open. */
function openFiles(pid: number | undefined): string[] {
  const at = `/proc/${pid}/fd`;
  return readdirSync(at).flatMap((fd) => {
    try {
      return [readlinkSync(join(at, fd))];
    } catch {
      return [];
    }
  });
}

/** Nothing in the names of these files dates them. */
const dated = ["--date", "2025-08-03"];

async function editionCount() {
  const { rows } = await pool().query<{ count: number }>("select count(*)::int from editions");
  return rows[0]?.count;
}

test.skipIf(!existsSync("/dev/full"))("a disk that is full is told in a line", async () => {
  const full = openSync("/dev/full", "w");
  onTestFinished(() => closeSync(full));
  const { code, stderr } = await startData(["status"], { into: full }).ended;
  expect([code, stderr]).toEqual([1, "ENOSPC: no space left on device, write\n"]);
});

describe("npm run data -- import", () => {
  test("with --json prints one object to stdout and nothing else", async () => {
    const { code, stdout, stderr } = await runData(
      ...["import", badRows, "--source", "aijobs", "--edition", "a", ...dated, "--json"],
    );
    const report = importReportSchema.strict().parse(JSON.parse(stdout));
    expect(report).toMatchObject({ source: "aijobs", edition: "a", accepted: 10, rejected: 9 });
    expect(report.rejects[0]).toEqual({
      line: 3,
      column: "work_year",
      value: "20x5",
      reason: "must hold one year, in four digits",
    });
    expect(stderr).toMatch(/^aijobs a is imported; the next build uses it \(in [\d.]+ s\)\n$/);
    expect(code).toBe(0);
  });

  test("in words says how many rows were read, kept and refused, and where", async () => {
    const { code, stdout, stderr } = await runData(
      ...["import", badRows, "--source", "aijobs", "--edition", "a", ...dated],
    );
    expect(stdout).toContain("read 19, accepted 10, rejected 9; 7 postings\n");
    expect(stdout).toContain('line 3: work_year "20x5" must hold one year, in four digits\n');
    expect(stdout).toContain("rejected: salary must be above 0, 2 rows\n");
    expect(stdout).toContain("aijobs a is held already, from the same file: nothing changed");
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  test("ends at once on SIGTERM in the middle of a long file, and nothing is written", async () => {
    const before = await editionCount();
    const file = join(folder, "long.csv.gz");
    const row = (at: number) =>
      `2025,SE,FT,Data Engineer,${100_000 + (at % 50_000)},USD,0,US,0,US,M`;
    const rows = Array.from({ length: 600_000 }, (_, at) => row(at));
    writeFileSync(file, gzipSync([indexColumns.join(","), ...rows].join("\n"), { level: 1 }));
    const args = ["import", file, "--source", "aijobs", "--edition", "long", ...dated];
    const { child, ended } = startData(args);
    // It runs once its file is open.
    while (!openFiles(child.pid).includes(file)) await setTimeout(20);
    const told = performance.now();
    child.kill("SIGTERM");
    expect((await ended).code).toBe(143);
    expect(performance.now() - told).toBeLessThan(3_000);
    expect(await editionCount()).toBe(before);
  });

  test("with --dry-run says that nothing is committed, and nothing is", async () => {
    const before = await editionCount();
    const file = join(cases, "currency-labels/input.csv");
    const args = ["--source", "aijobs", ...dated, "--dry-run"];
    const { code, stdout } = await runData("import", file, ...args);
    expect(stdout).toContain("Dry run: nothing is committed");
    expect(code).toBe(0);
    expect(await editionCount()).toBe(before);
  });

  test("of anything that it cannot use ends with 1 and one line on stderr", async () => {
    const header = indexColumns.join(",");
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const cut = gzipSync(readFileSync(badRows)).subarray(0, 200);
    const refused: [string[], RegExp][] = [
      [
        [join(folder, "missing.csv"), "--source", "aijobs", ...dated],
        /missing\.csv does not exist/,
      ],
      [
        [file("other.csv", header.replace("job_title", "title")), "--source", "aijobs", ...dated],
        /line 1: column job_title is missing; the columns are work_year, .* title, /,
      ],
      [[file("cut.csv.gz", cut), "--source", "aijobs", ...dated], /the gzip data are incomplete/],
      [
        [join(cases, "shuffled-rows/input.csv"), "--source", "aijobs", "--edition", "a", ...dated],
        /edition a of aijobs is held already, from another file/,
      ],
      [
        [badRows, "--source", "aijobs", "--edition", "b"],
        /nothing dates this edition, .*: say .*--date/,
      ],
      [[badRows, "--source", "aijobs", "--editon", "b"], /There is no option --editon/],
    ];
    const before = await editionCount();
    for (const [args, message] of refused) {
      const { code, stdout, stderr } = await runData("import", ...args);
      expect(stderr, args.join(" ")).toMatch(message);
      expect(stderr.trimEnd().split("\n"), args.join(" ")).toHaveLength(1);
      expect(stdout, args.join(" ")).toBe("");
      expect(code, args.join(" ")).toBe(1);
    }
    expect(await editionCount()).toBe(before);
  }, 120_000);

  test("that is killed in the middle leaves no trace, and can be run again", async () => {
    const row = "2025,SE,FT,Data Engineer,180000,USD,180000,US,0,US,M\n";
    const file = join(folder, "large.csv");
    writeFileSync(file, `${indexColumns.join(",")}\n${row.repeat(150_000)}`);
    const before = await editionCount();

    // One row many times shares no range with the edition that is held.
    const args = [
      "import",
      file,
      "--source",
      "aijobs",
      "--edition",
      "large",
      ...dated,
      "--accept",
      "a test",
    ];
    const { child, ended } = startData(args);
    await copyRuns();
    child.kill("SIGKILL");
    await ended;
    await expect.poll(connections, { timeout: 20_000 }).toBe(0);
    expect(await editionCount()).toBe(before);
    const { rows } = await pool().query("select count(*)::int from observations where line > 1000");
    expect(rows).toEqual([{ count: 0 }]);

    expect((await runData(...args)).code).toBe(0);
    // What is held already needs no reason a second time.
    const again = await runData("import", file, "--source", "aijobs", ...dated);
    expect(again.stdout).toContain("from the same file: nothing changed");
  }, 120_000);
});

/** Waits until some other connection copies rows into this test's database. */
async function copyRuns(): Promise<void> {
  const copying = async () => {
    const { rows } = await pool().query(
      `select from pg_stat_activity
       where datname = current_database() and query like 'copy observations%' and state = 'active'`,
    );
    return rows.length;
  };
  await expect.poll(copying, { interval: 10, timeout: 60_000 }).toBe(1);
}

/** How many imports the server still knows. */
async function connections(): Promise<number> {
  const { rows } = await pool().query(
    `select from pg_stat_activity where datname = current_database() and query like 'copy %'`,
  );
  return rows.length;
}

describe("npm run data", () => {
  test("prints help, for itself and for a command", async () => {
    const { code, stdout } = await runData("--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/USAGE npm run data -- import\|.*\|seed\|/);
    expect((await runData("import", "--help")).stdout).toContain("--source=<aijobs>");
  });

  test("names the mistake in a command that does not exist", async () => {
    expect(await runData("improt")).toEqual({
      code: 1,
      stdout: "",
      stderr: "Unknown command improt. Add --help to see what can be written.\n",
    });
  });

  test.for<[string[], RegExp]>([
    [["export", "wages"], /There is no export called wages; write estimates, /],
    [["rollback"], /there is no way back/],
  ])("%j ends with 1 and one line", async ([args, message]) => {
    const { code, stdout, stderr } = await runData(...args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });

  test("seed then status says what is held", async () => {
    expect((await runData("seed")).stdout).toContain("bls-oews 2025: ");
    const { stdout, code } = await runData("status");
    expect(stdout).toContain("Nothing is published.\n");
    expect(stdout).toMatch(/aijobs a: data years 2025, 7 pay points\n/);
    expect(stdout).toMatch(/bls-oews 2025: data years 2025 \(shipped figures\)/);
    expect(code).toBe(0);
  });
});

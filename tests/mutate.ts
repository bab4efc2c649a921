import { spawnSync } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededRandom } from "#lib/statistics/seeded-random.ts";
import { type Mutant, mutantsOf, mutated } from "./mutation/mutants.ts";

/**
 * `npm run mutate -- [FOLDER ...] [--most 60] [--seed 1] [--part 1/1]`: makes small changes to the code, one at a time
 * in a copy, and lists those that no test notices. The changes of a folder are drawn with the seed; a part of them is
 * every n-th. A change after which the tests do not end counts as noticed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    part: { type: "string", default: "1/1" },
  },
});
const folders =
  positionals.length > 0
    ? positionals
    : ["lib/statistics", "lib/forecasting", "lib/release", "lib/reports"];
const [part = 1, parts = 1] = values.part.split("/").map(Number);

const copy = mkdtempSync(join(tmpdir(), "fairband-mutants-"));
for (const part of ["app", "components", "content", "lib", "prisma", "tests", "docs"]) {
  cpSync(part, join(copy, part), { recursive: true });
}
for (const file of ["package.json", "tsconfig.json"]) cpSync(file, join(copy, file));
symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));

const vitest = join(process.cwd(), "node_modules/vitest/vitest.mjs");

const tests = globSync("tests/**/*.test.{ts,tsx}").map((file) => ({
  file,
  text: readFileSync(file, "utf8"),
}));

/** Whether Vitest, called so in the copy, ends with a failure or not at all. */
function fails(call: string[], env: Record<string, string> = {}): boolean {
  const run = spawnSync(
    process.execPath,
    [vitest, ...call, "--run", "--passWithNoTests", "--config", "tests/mutation/vitest.config.ts"],
    { cwd: copy, stdio: "ignore", timeout: 120_000, env: { ...process.env, ...env } },
  );
  return run.status !== 0;
}

/**
 * Whether a test of a file fails: those that import it first, since they are few and most likely to; last, where the file
 * itself writes or reads, those that start a database.
 */
function someTestFails(file: string): boolean {
  const nearest = tests.filter(({ text }) => text.includes(`"#${file}"`)).map(({ file }) => file);
  const asks = /\bPoolClient\b|\bpool\(\)/.test(readFileSync(join(copy, file), "utf8"));
  return (
    (nearest.length > 0 && fails(nearest)) ||
    fails(["related", file]) ||
    (asks && fails(["related", file], { MUTATION_TESTS: "database" }))
  );
}

/** Whether a test fails once the change is made. */
function isNoticed(mutant: Mutant): boolean {
  const path = join(copy, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, mutated(text, mutant));
  const failed = someTestFails(mutant.file);
  writeFileSync(path, text);
  return failed;
}

if (fails(["related", "lib/format/money.ts"]))
  throw new Error("tests fail before anything is changed");

const random = seededRandom(Number(values.seed));
for (const folder of folders) {
  const all = globSync(`${folder}/**/*.ts`)
    .toSorted()
    .flatMap((file) => mutantsOf(file, readFileSync(file, "utf8")));
  const drawn = all
    .map((mutant) => ({ mutant, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, Number(values.most))
    .map(({ mutant }) => mutant)
    .filter((_, place) => place % parts === part - 1);
  const survivors: Mutant[] = [];
  for (const [place, mutant] of drawn.entries()) {
    const noticed = isNoticed(mutant);
    console.error(`${place + 1} of ${drawn.length}: ${noticed ? "noticed" : "not noticed"}`);
    if (noticed) continue;
    survivors.push(mutant);
    console.log(
      `${mutant.file}:${mutant.line}\n  - ${mutant.before.trim()}\n  + ${mutant.after.trim()}`,
    );
  }
  const share = drawn.length === 0 ? 0 : survivors.length / drawn.length;
  console.log(
    `${folder}: ${drawn.length} of ${all.length} changes tried, ${survivors.length} not noticed (${Math.round(100 * share)}%)`,
  );
}
rmSync(copy, { recursive: true, force: true });

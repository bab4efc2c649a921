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
 * `npm run mutate -- [FOLDER ...] [--most 60] [--seed 1]`: makes small changes to the code, one at a time in a
 * copy, and lists those that no test notices. Constants are always tried, the rest is drawn.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
  },
});
const folders =
  positionals.length > 0
    ? positionals
    : ["lib/statistics", "lib/forecasting", "lib/release", "lib/reports"];

const copy = mkdtempSync(join(tmpdir(), "fairband-mutants-"));
for (const part of ["app", "components", "content", "lib", "prisma", "tests", "docs"]) {
  cpSync(part, join(copy, part), { recursive: true });
}
for (const file of ["package.json", "tsconfig.json"]) cpSync(file, join(copy, file));
symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));

const vitest = join(process.cwd(), "node_modules/vitest/vitest.mjs");

/** Whether a test of these files fails in the copy. */
function someTestFails(file: string): boolean {
  const run = spawnSync(
    process.execPath,
    [
      ...[vitest, "related", file, "--run", "--passWithNoTests"],
      ...["--config", "tests/mutation/vitest.config.ts"],
    ],
    { cwd: copy, stdio: "ignore", timeout: 120_000 },
  );
  return run.status !== 0;
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

if (someTestFails("lib/format/money.ts")) throw new Error("tests fail before anything is changed");

const random = seededRandom(Number(values.seed));
for (const folder of folders) {
  const all = globSync(`${folder}/**/*.ts`)
    .toSorted()
    .flatMap((file) => mutantsOf(file, readFileSync(file, "utf8")));
  const drawn = all
    .map((mutant) => ({ mutant, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, Number(values.most))
    .map(({ mutant }) => mutant);
  const survivors: Mutant[] = [];
  for (const mutant of drawn) {
    if (isNoticed(mutant)) continue;
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

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
import { knownMutants } from "./mutation/known-changes.ts";
import { type Mutant, mutantsOf, mutated } from "./mutation/mutants.ts";

/**
 * `npm run mutate -- [FOLDER ...] [--most 60] [--seed 1] [--part 1/1]`: makes small changes to the code, one at a time
 * in a copy, and lists those that no test notices. The changes of a folder are drawn with the seed; a part of them is
 * every n-th, and `--minutes` ends it after the change that it then tries. A change after which the tests do not end
 * counts apart: it is noticed, though no test says so. `--known` tries those that were missed once.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    part: { type: "string", default: "1/1" },
    minutes: { type: "string" },
    known: { type: "boolean", default: false },
  },
});
const folders =
  positionals.length > 0
    ? positionals
    : ["lib/statistics", "lib/forecasting", "lib/release", "lib/reports"];
const end =
  values.minutes === undefined ? null : performance.now() + 60_000 * Number(values.minutes);
const [part = 1, parts = 1] = values.part.split("/").map(Number);

const copy = mkdtempSync(join(tmpdir(), "fairband-mutants-"));
for (const part of ["app", "components", "content", "lib", "prisma", "tests", "docs"]) {
  cpSync(part, join(copy, part), { recursive: true });
}
for (const file of ["package.json", "tsconfig.json"]) cpSync(file, join(copy, file));
symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));

/** An option that `spawnSync` takes as `spawn` does, though its type does not say so. */
const detached = { detached: true };

const vitest = join(process.cwd(), "node_modules/vitest/vitest.mjs");

const tests = globSync("tests/**/*.test.{ts,tsx}").map((file) => ({
  file,
  text: readFileSync(file, "utf8"),
}));

/** What the tests say of a change. */
type Outcome = "killed" | "endless" | "survived";

/** What Vitest, called so in the copy, says. Its workers end with it, also those that a change keeps busy for ever. */
function outcomeOf(call: string[], env: Record<string, string> = {}): Outcome {
  const run = spawnSync(
    process.execPath,
    [vitest, ...call, "--run", "--passWithNoTests", "--config", "tests/mutation/vitest.config.ts"],
    // `detached` gives the workers a process group of their own, by which they can be ended.
    { cwd: copy, stdio: "ignore", timeout: 120_000, env: { ...process.env, ...env }, ...detached },
  );
  if (run.signal === null) return run.status === 0 ? "survived" : "killed";
  spawnSync("kill", ["-KILL", "--", `-${run.pid}`]);
  return "endless";
}

/**
 * What the tests of a file say: those that import it first, since they are few and most likely to fail; last, where the
 * file itself writes or reads, those that start a database.
 */
function testsOf(file: string): Outcome {
  const nearest = tests.filter(({ text }) => text.includes(`"#${file}"`)).map(({ file }) => file);
  const asks = /\bPoolClient\b|\bpool\(\)/.test(readFileSync(join(copy, file), "utf8"));
  const runs: (() => Outcome)[] = [
    ...(nearest.length > 0 ? [() => outcomeOf(nearest)] : []),
    () => outcomeOf(["related", file]),
    ...(asks ? [() => outcomeOf(["related", file], { MUTATION_TESTS: "database" })] : []),
  ];
  for (const run of runs) {
    const outcome = run();
    if (outcome !== "survived") return outcome;
  }
  return "survived";
}

/** What the tests say once a change is made. */
function tried(mutant: Mutant): Outcome {
  const path = join(copy, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, mutated(text, mutant));
  const outcome = testsOf(mutant.file);
  writeFileSync(path, text);
  return outcome;
}

if (outcomeOf(["related", "lib/format/money.ts"]) !== "survived")
  throw new Error("tests fail before anything is changed");

/** Tries changes, or the part of them that was asked for, and prints what the tests say of each. */
function tryAll(name: string, all: number, drawn: readonly Mutant[]): void {
  const own = drawn.filter((_, place) => place % parts === part - 1);
  const counts: Record<Outcome, number> = { killed: 0, endless: 0, survived: 0 };
  for (const mutant of own) {
    if (end !== null && performance.now() > end) break;
    const outcome = tried(mutant);
    counts[outcome] += 1;
    console.log(`${outcome} ${mutant.file}:${mutant.line}`);
    if (outcome === "survived")
      console.log(`  - ${mutant.before.trim()}\n  + ${mutant.after.trim()}`);
  }
  console.log(
    `${name}: ${counts.killed + counts.endless + counts.survived} of ${all} changes tried, ${counts.killed} killed, ${counts.endless} endless, ${counts.survived} survived`,
  );
}

if (values.known) {
  const known = knownMutants();
  tryAll("missed once", known.length, known);
} else {
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
    tryAll(folder, all.length, drawn);
  }
}
rmSync(copy, { recursive: true, force: true });

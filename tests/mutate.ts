import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
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
import { testsOf } from "./mutation/tests-of.ts";

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
// Tests with a database need the settings of Prisma, others the proxy.
for (const file of globSync("*.{ts,json}")) cpSync(file, join(copy, file));
symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));

/** What the tests say of a change. */
type Outcome = "killed" | "endless" | "survived";

/** Milliseconds after which a few tests are taken for endless. */
const patience = 120_000;
const nearTests = testsOf(4);

/** Starts the Vitest that runs tests in the copy, with a process group of its own, by which all of it can be ended. */
async function startTests(): Promise<ChildProcess> {
  const child = fork("tests/mutation/warm-vitest.ts", {
    cwd: copy,
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}

let running = await startTests();

/** Which of some tests fail on the file that was changed; null where they do not end. */
async function failing(changed: string, tests: readonly string[]): Promise<string[] | null> {
  running.send({ changed, tests });
  try {
    const [failed] = await once(running, "message", { signal: AbortSignal.timeout(patience) });
    return failed;
  } catch {
    endTests();
    running = await startTests();
    return null;
  }
}

/** Whether tests pass on the code as it is, as far as that was asked. */
const sound = new Map<string, boolean>();

/** Those of some failing tests that pass on the code as it is; the others cannot tell of a change, and are left out from then on. */
async function telling(changed: string, failed: readonly string[]): Promise<string[]> {
  for (const test of failed.filter((one) => !sound.has(one))) {
    const again = await failing(changed, [test]);
    sound.set(test, again !== null && again.length === 0);
    if (sound.get(test) === false) console.log(`left out ${test}: it fails on the code as it is`);
  }
  return failed.filter((test) => sound.get(test));
}

/** Ends Vitest with its workers, also those that a change keeps busy for ever. */
function endTests(): void {
  if (running.pid !== undefined) process.kill(-running.pid, "SIGKILL");
}

/** What the tests say once a change is made, the nearest first. */
async function tried(mutant: Mutant): Promise<Outcome> {
  const path = join(copy, mutant.file);
  const text = readFileSync(path, "utf8");
  for (let pieces = nearTests(mutant.file); pieces.length > 0; ) {
    const tests = pieces[0]?.filter((test) => sound.get(test) !== false) ?? [];
    writeFileSync(path, mutated(text, mutant));
    const failed = tests.length === 0 ? [] : await failing(mutant.file, tests);
    writeFileSync(path, text);
    if (failed === null) return "endless";
    if ((await telling(mutant.file, failed)).length > 0) return "killed";
    // Where a test fails anyway the others of its piece were not run: they are, without it.
    if (failed.length === 0) pieces = pieces.slice(1);
  }
  return "survived";
}

/** Tries changes, or the part of them that was asked for, and prints what the tests say of each. */
async function tryAll(name: string, all: number, drawn: readonly Mutant[]): Promise<void> {
  const own = drawn.filter((_, place) => place % parts === part - 1);
  const counts: Record<Outcome, number> = { killed: 0, endless: 0, survived: 0 };
  for (const mutant of own) {
    if (end !== null && performance.now() > end) break;
    const outcome = await tried(mutant);
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
  await tryAll("missed once", known.length, known);
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
    await tryAll(folder, all.length, drawn);
  }
}
// Told to end, it stops the database too that tests may have started.
running.disconnect();
await once(running, "exit");
rmSync(copy, { recursive: true, force: true });

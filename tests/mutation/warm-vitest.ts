import { resolve } from "node:path";
import { createVitest } from "vitest/node";

/*
 * A Vitest that stays warm, in a process of its own for tests/mutate.ts: it is told which file was changed and which tests to
 * run, and says whether they pass.
 */
const vitest = await createVitest("test", {
  config: "tests/mutation/vitest.config.ts",
  watch: false,
  reporters: [{}],
});
await vitest.standalone();
const all = await vitest.globTestSpecifications();

let before: string | null = null;

process.on("message", async ({ changed, tests }: { changed: string; tests: string[] }) => {
  // The file that was changed before is as it was again.
  for (const file of [before ?? changed, changed]) vitest.invalidateFile(resolve(file));
  before = changed;
  const wanted = new Set(tests.map((test) => resolve(test)));
  const run = await vitest.runTestSpecifications(
    all.filter(({ moduleId }) => wanted.has(moduleId)),
  );
  const passed = run.unhandledErrors.length === 0 && run.testModules.every((module) => module.ok());
  process.send?.(passed);
});
process.on("disconnect", async () => {
  await vitest.close();
  process.exit();
});
process.send?.(true);

import { relative, resolve } from "node:path";
import { createVitest } from "vitest/node";

/*
 * A Vitest that stays warm, in a process of its own for tests/mutate.ts: it is told which file was changed and which tests to
 * run, and says which of them fail.
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
  // A run lists the tests of earlier runs too, as they went then.
  const failed = run.testModules
    .filter(({ moduleId }) => wanted.has(moduleId))
    .filter((module) => !module.ok() || module.errors().length > 0)
    .map(({ moduleId }) => relative("", moduleId));
  process.send?.(run.unhandledErrors.length > 0 && failed.length === 0 ? tests : failed);
});
process.on("disconnect", async () => {
  await vitest.close();
  process.exit();
});
process.send?.([]);

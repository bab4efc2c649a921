import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("docs/follow-a-number.md", "utf8");
const [tables = ""] = text.split("\nThe estimate that stands");
const [named = "", handed = ""] = tables.split("| What is handed on");

test("every file that docs/follow-a-number.md lists as naming the figure does", () => {
  const steps = [...named.matchAll(/`((?:lib|components)\/[^`]+)` +\| `([^`]+)`/g)];
  expect(steps.length).toBeGreaterThan(15);
  for (const [, file = "", name = ""] of steps) {
    expect(readFileSync(file, "utf8"), file).toContain(name);
  }
});

/** The files that a table lists. */
function filesIn(table: string): string[] {
  return [...table.matchAll(/`((?:app|lib|components)\/[^`]+)`/g)].map(([, file = ""]) => file);
}

test("every file that hands it on exists", () => {
  const files = filesIn(handed);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test("the way is no longer than it was: 24 files and 9 shapes (decision 0203)", () => {
  expect(new Set([...filesIn(named), ...filesIn(handed)]).size).toBeLessThanOrEqual(24);
  expect(named.match(/\(\d+\) +\|$/gm)?.length).toBe(9);
});

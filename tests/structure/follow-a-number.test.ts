import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("docs/follow-a-number.md", "utf8");
const [named = "", handed = ""] = text.split("| What is handed on");

test("every file that docs/follow-a-number.md lists as naming the figure does", () => {
  const steps = [...named.matchAll(/`((?:lib|components)\/[^`]+)` +\| `([^`]+)`/g)];
  expect(steps.length).toBeGreaterThan(15);
  for (const [, file = "", name = ""] of steps) {
    expect(readFileSync(file, "utf8"), file).toContain(name);
  }
});

test("every file that hands it on exists", () => {
  const files = [...handed.matchAll(/`((?:app|lib|components)\/[^`]+)`/g)].map(([, file]) => file);
  expect(files.filter((file) => file === undefined || !existsSync(file))).toEqual([]);
});

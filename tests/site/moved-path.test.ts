import { expect, test } from "vitest";
import { loadRenamed } from "#lib/content/renamed.ts";
import { movedPath } from "#lib/site/moved-path.ts";
import { editedContent, mistakes } from "#tests/content/content-copy.ts";

const renamed = new Map([
  ["nurse", "registered-nurse"],
  ["holland", "netherlands"],
]);

test.each([
  ["/salaries/nurse", "/salaries/registered-nurse"],
  ["/salaries/nurse/holland/regions", "/salaries/registered-nurse/netherlands/regions"],
  ["/api/v1/salaries/nurse/germany/evidence", "/api/v1/salaries/registered-nurse/germany/evidence"],
  ["/compare/nurse/holland-vs-germany", "/compare/registered-nurse/netherlands-vs-germany"],
  ["/og/nurse/germany", "/og/registered-nurse/germany"],
  ["/salaries/registered-nurse", null],
  ["/salaries/constructor", null],
  ["/other/nurse", null],
])("%s is now %s", (path, moved) => {
  expect(movedPath(path, renamed)).toBe(moved);
});

test("a renamed role names the new one, and no role that is still called so", () => {
  const root = editedContent("renamed.yaml", (text) =>
    text.replace("roles: {}", "roles: { nurse: registered-nurse, lawyer: attorney }"),
  );
  expect(mistakes(() => loadRenamed(root)).map(({ problem }) => problem)).toEqual([
    '"lawyer" is in use',
    'nothing is called "attorney"',
  ]);
});

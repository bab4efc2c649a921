import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** Lines up to which a file has to serve two others to be worth one of its own. */
const crumb = 15;

/** Small files that stand alone all the same, and why. */
const apart: Record<string, string> = {
  "lib/cli/server-code.ts": "has to run before what it is imported beside",
  "lib/release/look-back.ts": "is loaded into another thread",
  "lib/runtime/leave-with-parent.ts": "is loaded into another process",
  "lib/seo/sitemap-xml.ts": "is what a route prints, and routes print nothing themselves",
};

/** Our files by the path that an import names them with, with the files that import them. */
function importers(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of sourceFiles(["app", "components", "lib", "*.ts"])) {
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/"([#.][^"\n]*\.tsx?)"/g)) {
      const target = path.startsWith("#") ? path.slice(1) : relative("", join(dirname(file), path));
      found.set(target, [...(found.get(target) ?? []), file]);
    }
  }
  return found;
}

test(`a file of ${crumb} lines or fewer is imported by two or more, unless it only reads for a page`, () => {
  const by = importers();
  const crumbs = sourceFiles(["lib"]).filter((file) => {
    const text = readFileSync(file, "utf8");
    // A page's reader stands apart from its view, which is pure.
    const reads = text.startsWith('import "server-only"');
    return !reads && text.split("\n").length <= crumb + 1 && (by.get(file)?.length ?? 0) < 2;
  });
  expect(crumbs.filter((file) => !(file in apart))).toEqual([]);
});

test("no files import each other in a circle", () => {
  const imports = new Map<string, string[]>();
  for (const [target, own] of importers()) {
    for (const file of own) imports.set(file, [...(imports.get(file) ?? []), target]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" -> "));
    if (done.has(file)) return;
    done.add(file);
    for (const target of imports.get(file) ?? []) follow(target, [...way, file]);
  };
  for (const file of imports.keys()) follow(file, []);
  expect(circles).toEqual([]);
});

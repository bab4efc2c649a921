import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const code = sourceFiles(["app", "components", "lib", "prisma", "*.ts"]);
const tests = sourceFiles(["tests"]);
const texts = new Map([...code, ...tests].map((file) => [file, readFileSync(file, "utf8")]));

/** What each file imports by name, as "lib/db.ts pool". */
function importsOf(files: readonly string[]): Set<string> {
  const statements = /(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*"([#.][^"]+)"/g;
  const loaded =
    /\(await import\("([#.][^"]+)"\)\)\.(\w+)|\{([^}]*)\} = await import\("([#.][^"]+)"\)/g;
  return new Set(
    files.flatMap((file) => {
      const text = texts.get(file) ?? "";
      const found = [
        ...[...text.matchAll(statements)].map(([, names = "", from = ""]) => ({ names, from })),
        ...[...text.matchAll(loaded)].map(([, from, name, names, other]) => ({
          names: name ?? names ?? "",
          from: from ?? other ?? "",
        })),
      ];
      return found.flatMap(({ names, from }) => {
        const target = from.startsWith("#") ? from.slice(1) : join(dirname(file), from);
        return names
          .split(",")
          .map(
            (name) =>
              name
                .trim()
                .replace(/^type /, "")
                .split(/ as |:/)[0],
          )
          .map((name) => `${target} ${name}`);
      });
    }),
  );
}

const byCode = importsOf(code);
const byTests = importsOf(tests);

/** The functions, classes and constants that a file exports; schemas are the vocabulary of all, used or not. */
function exportsOf(file: string): string[] {
  const declaration = /^export (?:async )?(?:function\*?|const|class|let) (\w+)/gm;
  return [...(texts.get(file) ?? "").matchAll(declaration)]
    .map(([, name = ""]) => name)
    .filter((name) => !name.endsWith("Schema"));
}

test("what lib/ exports is used: by other code, or at home and by a test", () => {
  const unused = sourceFiles(["lib"]).flatMap((file) =>
    exportsOf(file)
      .filter((name) => {
        if (byCode.has(`${file} ${name}`)) return false;
        const uses = (texts.get(file) ?? "").match(new RegExp(`\\b${name}\\b`, "g"))?.length ?? 0;
        return !(uses > 1 && byTests.has(`${file} ${name}`));
      })
      .map((name) => `${file}: ${name}`),
  );
  expect(unused).toEqual([]);
});

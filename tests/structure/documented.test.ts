import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { settingNames } from "#lib/env.ts";
import { sourceFiles } from "./source-files.ts";

const manual = ["README.md", "docs/running.md"].map((file) => readFileSync(file, "utf8")).join();
const schema = readFileSync("prisma/schema.prisma", "utf8");

describe("the README and docs/running.md", () => {
  test.each(settingNames)("explain the setting %s", (name) => {
    expect(manual).toContain(`\`${name}\``);
  });

  const commands = globSync("lib/cli/commands/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/meta: \{\s*name: "([^"]+)"/g)].map(([, name]) => name),
  );
  test.each(commands)("explain the command %s", (name) => {
    expect(manual).toMatch(new RegExp(`\\b${name}\\b`));
  });

  const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
  test.each(scripts.filter((name) => name !== "postinstall"))("explain the script %s", (name) => {
    expect(manual).toMatch(new RegExp(`npm (run )?${name}\\b`));
  });
});

describe("prisma/schema.prisma", () => {
  const models = [...schema.matchAll(/(.*)\n(?:model|enum) (\w+) \{/g)].map(([, above, name]) => ({
    above: above ?? "",
    name: name ?? "",
  }));
  test.each(models)("says above $name what it holds", ({ above }) => {
    expect(above).toMatch(/^\/\/\/ \S/);
  });
});

describe("docs/decisions", () => {
  const decisions = globSync("docs/decisions/[0-9]*.md").toSorted();
  const index = readFileSync("docs/decisions/README.md", "utf8");
  const numberOf = (file: string) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1];

  test.each(decisions)("%s has a number of its own and keeps under a page", (file) => {
    expect(decisions.filter((other) => other.includes(`/${numberOf(file)}-`))).toEqual([file]);
    expect(readFileSync(file, "utf8").split("\n").length).toBeLessThan(60);
  });

  test.each(decisions)(
    "%s has its number as title, its status below it, and a line in the index",
    (file) => {
      const [title = "", , status = ""] = readFileSync(file, "utf8").split("\n");
      const number = numberOf(file);
      expect(title).toMatch(new RegExp(`^# ${number} \\S`));
      expect(status).toMatch(
        /^Status: (accepted|replaced by \d{4}) on \d{4}-\d{2}-\d{2}(; [^.]+)?\.$/,
      );
      const line = index.split("\n").find((row) => row.startsWith(`| [${number}](`));
      const cells = line?.split("|").map((cell) => cell.trim());
      expect(cells?.slice(2, 4)).toEqual([
        title.slice(`# ${number} `.length),
        status.slice("Status: ".length, -1),
      ]);
    },
  );

  test("replace and complete decisions that exist", () => {
    const numbers = decisions.map(numberOf);
    const named = decisions.flatMap((file) =>
      [...(readFileSync(file, "utf8").split("\n")[2] ?? "").matchAll(/\b(\d{4})\b(?!-)/g)].map(
        ([, number]) => number,
      ),
    );
    expect(named.filter((number) => !numbers.includes(number))).toEqual([]);
  });
});

test("what lib/ exports says above it what it is", () => {
  const declaration = /^export (?:async )?(?:function\*?|const|class|interface|type) \w+/;
  const bare = sourceFiles(["lib"]).flatMap((file) => {
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.flatMap((line, at) => {
      // A type that a schema gives stands below it and shares its words.
      if (!declaration.test(line) || line.includes("z.infer")) return [];
      return lines[at - 1]?.trim().endsWith("*/") ? [] : [`${file}:${at + 1}: ${line}`];
    });
  });
  expect(bare).toEqual([]);
});

test("what the code cites of the design stands in it", () => {
  const design = readFileSync("docs/design.md", "utf8");
  const cited = sourceFiles(["app", "components", "lib", "prisma", "tests"]).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/docs\/design\.md, "?([A-Z][\w ]+)/g)].map(
      ([, heading = ""]) => heading,
    ),
  );
  expect(cited.length).toBeGreaterThan(0);
  expect(
    cited.filter(
      (heading) => !design.includes(`## ${heading}`) && !design.includes(`**${heading}**`),
    ),
  ).toEqual([]);
});

import { globSync } from "node:fs";
import { basename } from "node:path";
import { defineCommand, runCommand } from "citty";
import { describe, expect, test } from "vitest";
import { isoDate, oneOf, wholeNumber, yearList } from "#lib/cli/arguments.ts";
import { strictArgs } from "#lib/cli/strict-args.ts";
import { runData } from "./run-data.ts";

/** What a command cannot be called without. */
const wordsOf: Record<string, string[]> = {
  import: ["a.csv", "--source", "aijobs"],
  export: ["cells"],
  reference: ["folder"],
  "search-terms": ["folder"],
  backup: ["a.backup"],
  restore: ["a.backup"],
  check: ["a.csv", "--source", "aijobs"],
  explain: ["backend-engineer", "germany"],
  "new-source": ["a.csv", "--id", "a"],
};

describe("the value of an option", () => {
  test("is a whole number from a least one up", () => {
    expect(wholeNumber("draw", "0", 0)).toBe(0);
    for (const text of ["-1", "1.5", "six", "", "1e3"]) {
      expect(() => wholeNumber("draw", text, 0)).toThrow(
        `--draw ${text} is not a whole number from 0 up`,
      );
    }
    expect(() => wholeNumber("seeds", "0", 1)).toThrow("from 1 up");
  });

  test("is a date that exists", () => {
    expect(isoDate("retrieved", "2026-11-24")).toBe("2026-11-24");
    expect(() => isoDate("retrieved", "2026-02-30")).toThrow("write it as 2026-11-24");
  });

  test("is one of a few words", () => {
    expect(oneOf("hide", "cells", ["cells", "countries"])).toBe("cells");
    expect(() => oneOf("hide", "rows", ["cells", "countries"])).toThrow(
      "--hide rows is none of cells, countries",
    );
  });

  test("is a list of years", () => {
    expect(yearList("years", "2026, 2027")).toEqual([2026, 2027]);
    expect(() => yearList("years", "soon")).toThrow("write --years 2026,2027");
  });
});

describe("npm run data", () => {
  test.each(globSync("lib/cli/commands/*.ts").map((file) => [basename(file, ".ts")]))(
    "%s refuses an option that it does not have",
    async (name) => {
      const { code, stdout, stderr } = await runData(name, ...(wordsOf[name] ?? []), "--verbos");
      expect(stderr).toMatch(/^There is no option --verbos\. Options: /);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    },
  );
});

describe("strictArgs", () => {
  const command = defineCommand({
    args: {
      file: { type: "positional", required: true },
      edition: { type: "string" },
      "dry-run": { type: "boolean" },
    },
    plugins: [strictArgs],
  });
  const run = (...rawArgs: string[]) => runCommand(command, { rawArgs });

  test("lets pass what the command defines", async () => {
    await expect(run("a.csv", "--edition", "x", "--dry-run")).resolves.toBeDefined();
    await expect(run("--edition=x", "a.csv", "--dryRun")).resolves.toBeDefined();
  });

  test.for<[string[], string]>([
    [["a.csv", "--editon", "x"], "There is no option --editon. Options: --edition, --dry-run."],
    [["a.csv", "--edition"], "--edition needs a value after it."],
    [["a.csv", "b.csv"], '"b.csv" is one word too many.'],
  ])("refuses %j", async ([rawArgs, message]) => {
    await expect(run(...rawArgs)).rejects.toThrow(message);
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const files = sourceFiles(["app", "components", "lib", "prisma", "tests", "*.ts"]);

function linesWith(pattern: RegExp, places = files): string[] {
  return places.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

/** Words of which this file must not be a finding itself. */
const words = (...halves: [string, string][]) => halves.map((half) => half.join("")).join("|");

test("no rule is silenced", () => {
  const silencers = words(
    ["biome", "-ignore"],
    ["@ts", "-ignore"],
    ["@ts", "-expect-error"],
    ["@ts", "-nocheck"],
  );
  expect(linesWith(new RegExp(silencers))).toEqual([]);
});

test("no test is left out or run alone by hand", () => {
  const marks = words(["on", "ly"], ["sk", "ip"], ["to", "do"]);
  const pattern = new RegExp(`\\b(test|it|describe)\\.(${marks})\\b`);
  expect(linesWith(pattern, sourceFiles(["tests"]))).toEqual([]);
});

test("nothing is left to be done later", () => {
  expect(linesWith(new RegExp(`\\b(${words(["TO", "DO"], ["FIX", "ME"])})\\b`))).toEqual([]);
});

test("statistics and forecasting read no clock, no randomness, no files and no network", () => {
  const pure = sourceFiles(["lib/statistics", "lib/forecasting", "lib/domain", "lib/format"]);
  expect(
    linesWith(/Date\.now|new Date\(\)|Math\.random|from "node:|process\.|fetch\(/, pure),
  ).toEqual([]);
});

test("texts are put in order by one comparator", () => {
  const own = linesWith(/<.*\? -1 : 1/, sourceFiles(["lib"]));
  expect(own.filter((line) => !line.startsWith("lib/domain/compare-text.ts"))).toEqual([]);
});

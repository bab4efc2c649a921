import { describe, expect, test } from "vitest";
import { judged } from "./stage.ts";
import { inWords, none } from "./tally.ts";

describe("the end of npm test", () => {
  test("names what failed, and counts what passed and failed, whatever was skipped", () => {
    expect(inWords({ passed: 12, failures: ["a sum"], skipped: 0 })).toBe(
      "failed: a sum\n12 passed, 1 failed",
    );
    expect(inWords({ passed: 12, failures: [], skipped: 3 })).toBe(
      "3 skipped\n12 passed, 0 failed",
    );
  });
});

describe("a stage", () => {
  const passed = { ...none, passed: 2 };

  test("counts as its runner counted", () => {
    expect(judged("code", passed, true)).toEqual(passed);
    const failures = ["one", "two", "three"];
    expect(judged("code", { ...passed, failures }, false).failures).toEqual(failures);
  });

  test("has failed where its runner failed, or where no test ran", () => {
    expect(judged("code", passed, false).failures).toEqual(["code"]);
    expect(judged("site", none, true).failures).toEqual(["site"]);
    expect(judged("site", { ...none, skipped: 4 }, true).failures).toEqual(["site"]);
  });
});

import { describe, expect, test } from "vitest";
import { judged } from "./stage.ts";
import { inWords, none } from "./tally.ts";

describe("the end of npm test", () => {
  test("is a line that counts what passed and failed, whatever was skipped", () => {
    expect(inWords({ passed: 12, failed: 1, skipped: 0 })).toBe("12 passed, 1 failed");
    expect(inWords({ passed: 12, failed: 0, skipped: 3 })).toMatch(
      /^3 skipped\n12 passed, 0 failed$/,
    );
  });
});

describe("a stage", () => {
  const passed = { ...none, passed: 2 };

  test("counts as its runner counted", () => {
    expect(judged("code", passed, true)).toEqual(passed);
    expect(judged("code", { ...passed, failed: 3 }, false).failed).toBe(3);
  });

  test("has failed where its runner failed, or where no test ran", () => {
    expect(judged("code", passed, false).failed).toBe(1);
    expect(judged("site", none, true).failed).toBe(1);
    expect(judged("site", { ...none, skipped: 4 }, true).failed).toBe(1);
  });
});

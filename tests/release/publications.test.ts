import { expect, test } from "vitest";
import { releaseBefore } from "#lib/release/publish/publications.ts";

const publish = (release: string) => ({ release, rollback: false });
const back = (release: string) => ({ release, rollback: true });

test("a rollback goes to the release that readers saw before", () => {
  expect(releaseBefore([publish("a"), publish("b")])).toBe("a");
});

test("two rollbacks in a row go two releases back, and no further than the first", () => {
  const history = [publish("a"), publish("b"), publish("c"), back("b")];
  expect(releaseBefore(history)).toBe("a");
  expect(releaseBefore([...history, back("a")])).toBeNull();
});

test("what a rollback took away is not come back to", () => {
  expect(releaseBefore([publish("a"), publish("b"), back("a"), publish("c")])).toBe("a");
});

test("without an earlier publication there is no way back", () => {
  expect(releaseBefore([])).toBeNull();
  expect(releaseBefore([publish("a")])).toBeNull();
});

import { beforeEach, expect, test, vi } from "vitest";

const lines = vi.hoisted(() => [] as { path?: string; more?: number }[]);
vi.mock("pino", () => {
  const pino = () => ({ error: (line: object) => lines.push(line) });
  return { default: Object.assign(pino, { destination: () => null }) };
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});

test("what fails again and again is a line a second, which says how often", async () => {
  const { logFailure } = await import("#lib/log-failure.ts");
  const away = new Error("the database does not answer");
  for (let time = 0; time < 50; time += 1) logFailure("request failed", away, { path: "/a" });
  logFailure("request failed", new Error("a mistake"), { path: "/b" });
  vi.advanceTimersByTime(1_001);
  logFailure("request failed", away, { path: "/c" });
  expect(lines.map(({ path, more }) => [path, more])).toEqual([
    ["/a", undefined],
    ["/b", undefined],
    ["/c", 49],
  ]);
});

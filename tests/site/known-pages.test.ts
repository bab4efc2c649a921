import { beforeEach, expect, test, vi } from "vitest";

const cellKeys = vi.hoisted(() => vi.fn<() => Promise<string[]>>());
vi.mock("#lib/queries/cell-keys.ts", () => ({ cellKeys }));
const logFailure = vi.hoisted(() => vi.fn());
vi.mock("#lib/log-failure.ts", () => ({ logFailure }));

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
});
const known = async () => (await import("#lib/site/known-pages.ts")).knownPages();

test("a role that content/ dropped keeps its pages while the release has it", async () => {
  cellKeys.mockResolvedValue(["blacksmith/germany", "data-analyst/atlantis"]);
  const { roles, countries, cells } = await known();
  expect(roles.has("blacksmith") && roles.has("backend-engineer")).toBe(true);
  expect(countries.has("atlantis") && countries.has("japan")).toBe(true);
  expect(cells).toEqual(new Set(["blacksmith/germany", "data-analyst/atlantis"]));
});

test("with the database down the slugs of content/ stand, and the failure is logged", async () => {
  const down = new Error("connect ECONNREFUSED");
  cellKeys.mockRejectedValue(down);
  const { roles, cells } = await known();
  expect(roles.has("backend-engineer")).toBe(true);
  expect(cells).toBeNull();
  expect(logFailure).toHaveBeenCalledWith(expect.any(String), down);
});

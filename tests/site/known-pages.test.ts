import { beforeEach, expect, test, vi } from "vitest";
import { judgeAddress } from "#lib/site/judge-address.ts";

const cellKeys = vi.hoisted(() => vi.fn<() => Promise<string[]>>());
vi.mock("#lib/queries/cell-keys.ts", () => ({ cellKeys }));
const currentKey = vi.hoisted(() => vi.fn<() => Promise<string | null>>());
vi.mock("#lib/site/publication.ts", () => ({ currentKey }));
const logFailure = vi.hoisted(() => vi.fn());
vi.mock("#lib/log-failure.ts", () => ({ logFailure }));

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  currentKey.mockResolvedValue("release:1");
});
const known = async () => (await import("#lib/site/known-pages.ts")).knownPages();

test("a role that content/ dropped keeps its pages while the release has it", async () => {
  cellKeys.mockResolvedValue(["blacksmith/germany", "data-analyst/atlantis"]);
  const { roles, countries, cells } = await known();
  expect(roles.has("blacksmith") && roles.has("backend-engineer")).toBe(true);
  expect(countries.has("atlantis") && countries.has("japan")).toBe(true);
  expect(cells).toEqual(new Set(["blacksmith/germany", "data-analyst/atlantis"]));
});

test("a page by region is one only where the release holds one", async () => {
  cellKeys.mockResolvedValue([
    "data-analyst/japan",
    "data-analyst/canada",
    "data-analyst/canada/regions",
  ]);
  const held = await known();
  const leadsTo = (country: string) =>
    judgeAddress(`/salaries/data-analyst/${country}/regions`, held).leadsTo;
  expect(["canada", "japan", "germany"].map(leadsTo)).toEqual(["page", "nothing", "no estimate"]);
});

test("a family has a page where a role of it has one, everywhere and by country", async () => {
  cellKeys.mockResolvedValue(["data-analyst/japan"]);
  const held = await known();
  const leadsTo = (path: string) => judgeAddress(path, held).leadsTo;
  expect(
    [
      "/salaries/fields/data-analysis",
      "/countries/japan/data-analysis",
      "/salaries/fields/security",
      "/countries/canada/data-analysis",
      "/countries/japan/data-analysis/more",
    ].map(leadsTo),
  ).toEqual(["page", "page", "nothing", "nothing", "nothing"]);
});

test("with the database down the slugs of content/ stand, and the failure is logged", async () => {
  const down = new Error("connect ECONNREFUSED");
  cellKeys.mockRejectedValue(down);
  const { roles, cells } = await known();
  expect(roles.has("backend-engineer")).toBe(true);
  expect(cells).toBeNull();
  expect(logFailure).toHaveBeenCalledWith(expect.any(String), down);
});

test("the first address after a publication is judged by what was published", async () => {
  const { knownPages } = await import("#lib/site/known-pages.ts");
  cellKeys.mockResolvedValue(["data-analyst/japan"]);
  await knownPages();
  await knownPages();
  expect(cellKeys).toHaveBeenCalledTimes(1);
  cellKeys.mockResolvedValue(["data-analyst/japan", "data-analyst/atlantis"]);
  currentKey.mockResolvedValue("release:2");
  expect((await knownPages()).cells?.has("data-analyst/atlantis")).toBe(true);
});

test("with the database down the cells of the last release stand", async () => {
  const { knownPages } = await import("#lib/site/known-pages.ts");
  cellKeys.mockResolvedValue(["data-analyst/japan"]);
  await knownPages();
  currentKey.mockResolvedValue("release:2");
  cellKeys.mockRejectedValue(new Error("connect ECONNREFUSED"));
  expect((await knownPages()).cells).toEqual(new Set(["data-analyst/japan"]));
});

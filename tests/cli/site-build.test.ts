import { beforeEach, expect, test, vi } from "vitest";
import { ContentError } from "#lib/content/file/content-error.ts";

const asked = vi.hoisted(() => ({ next: [] as string[][], content: [] as Error[] }));
vi.mock("#lib/cli/start/next-process.ts", () => ({
  runNext: async (args: string[]) => {
    asked.next.push(args);
    return { code: 1, output: "its last words" };
  },
}));
vi.mock("#lib/content/check-content.ts", () => ({
  checkContent: () => {
    for (const error of asked.content) throw error;
  },
}));
vi.mock("node:fs", async (load) => ({
  ...(await load<typeof import("node:fs")>()),
  rmSync: () => {},
}));

const { compileSite, makePages } = await import("#lib/cli/start/site-build.ts");
const { signal } = new AbortController();
const modes = () => asked.next.map((args) => args.at(-1));

beforeEach(() => {
  vi.stubEnv("SITE_URL", "https://never-built.example");
  asked.next = [];
  asked.content = [];
});

test("a mistake in content/ is said before the compiler is asked", async () => {
  const mistake = new ContentError([]);
  asked.content = [mistake];
  await expect(compileSite(signal)).rejects.toBe(mistake);
  expect(modes()).toEqual([]);
});

test("the compiler's and the pages' last words are said", async () => {
  await expect(compileSite(signal)).rejects.toThrow("its last words");
  await expect(makePages("any", signal)).rejects.toThrow("its last words");
  expect(modes()).toEqual(["compile", "generate"]);
});

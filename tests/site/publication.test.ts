import { beforeEach, expect, test, vi } from "vitest";

const currentPublication = vi.hoisted(() => vi.fn());
vi.mock("#lib/queries/current-release.ts", () => ({ currentPublication }));
vi.mock("#lib/queries/snapshot.ts", () => ({
  onPrimary: (work: () => unknown) => work(),
  onReplica: async () => null,
}));
const logFailure = vi.hoisted(() => vi.fn());
vi.mock("#lib/log-failure.ts", () => ({ logFailure }));

const { checkedKey, currentKey } = await import("#lib/site/publication.ts");
const { pagesKey } = await import("#lib/site/pages-key.ts");

const one = { id: "2025-08-03.1", publishedAt: "2026-11-30T05:00:00.000Z" };
const two = { id: "2025-08-03.2", publishedAt: "2026-11-30T06:00:00.000Z" };
const never = new Promise<never>(() => {});

/** Milliseconds of the clock that the site reads. */
let now = 0;
beforeEach(() => {
  delete (globalThis as { fairbandPublication?: unknown }).fairbandPublication;
  vi.clearAllMocks();
  now = 1_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

test("the database is asked once in three seconds, whoever asks", async () => {
  currentPublication.mockResolvedValue(one);
  expect(await Promise.all([currentKey(), currentKey()])).toEqual([pagesKey(one), pagesKey(one)]);
  currentPublication.mockResolvedValue(two);
  now += 2_900;
  expect(await currentKey()).toBe(pagesKey(one));
  expect(currentPublication).toHaveBeenCalledTimes(1);
  now += 200;
  expect(await currentKey()).toBe(pagesKey(two));
});

test("a look at the database is not put off", async () => {
  currentPublication.mockResolvedValue(one);
  await currentKey();
  currentPublication.mockResolvedValue(two);
  expect(await checkedKey()).toEqual({ key: pagesKey(two) });
  expect(await currentKey()).toBe(pagesKey(two));
});

test("while it is away the last that was known stands, and it is not asked at each request", async () => {
  currentPublication.mockResolvedValue(one);
  await currentKey();
  currentPublication.mockRejectedValue(new Error("connect ECONNREFUSED"));
  now += 10_000;
  expect(await currentKey()).toBe(pagesKey(one));
  expect(await checkedKey()).toBe("failed");
  expect(await checkedKey()).toBe("failed");
  expect(currentPublication).toHaveBeenCalledTimes(2);
  expect(logFailure).toHaveBeenCalled();
});

test("one that hangs delays a reader by a quarter of a second where something is known", async () => {
  currentPublication.mockResolvedValue(one);
  await currentKey();
  currentPublication.mockReturnValue(never);
  now += 10_000;
  const start = Date.now();
  expect(await currentKey()).toBe(pagesKey(one));
  expect(Date.now() - start).toBeLessThan(1_000);
  expect(await checkedKey()).toBe("failed");
});

test("nothing is known before the first answer, nor where nothing is published", async () => {
  currentPublication.mockRejectedValue(new Error("connect ECONNREFUSED"));
  expect(await currentKey()).toBeNull();
  currentPublication.mockResolvedValue(null);
  now += 5_000;
  expect(await currentKey()).toBeNull();
});

test("a page that prints another address of the site is another page", () => {
  const before = pagesKey(one);
  process.env.SITE_URL = "https://other.example";
  expect(pagesKey(one)).not.toBe(before);
  delete process.env.SITE_URL;
});

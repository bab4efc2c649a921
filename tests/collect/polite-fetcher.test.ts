import { describe, expect, test } from "vitest";
import { politeFetcher } from "#lib/collect/fetch/polite-fetcher.ts";
import { robotsRules } from "#lib/collect/fetch/robots.ts";
import { halfAnswer, type Reply, replayServer } from "./replay-server.ts";

/** A fetcher through a replaying server, on a clock that only its own waits move. */
async function guest(replies: Record<string, Reply | (() => Reply)>) {
  const server = await replayServer(replies);
  let time = 1_000_000;
  const waits: number[] = [];
  const fetcher = politeFetcher({
    agent: "Fairband/1 (+mailto:a@b.example)",
    via: server.url,
    pauseMs: 1_000,
    headers: { "a.example": { "authorization-key": "k" } },
    now: () => time,
    wait: async (ms) => {
      waits.push(ms);
      time += ms;
    },
  });
  return { ...server, fetcher, waits };
}
const json = (value: unknown): Reply => ({ json: value });

describe("a polite guest", () => {
  test("says who it is, looks at robots.txt once, and waits a second between requests to one site", async () => {
    const { fetcher, asked, requests, waits } = await guest({
      "a.example/x?y=1": json(1),
      "b.a.example/z": json(2),
      "c.example/z": json(3),
    });
    expect(await fetcher.get("https://a.example/x?y=1")).toMatchObject({ text: "1" });
    await fetcher.get("https://b.a.example/z");
    await fetcher.get("https://c.example/z");
    await fetcher.get("https://a.example/x?y=1");
    expect(asked).toEqual([
      ...["a.example/robots.txt", "a.example/x?y=1", "b.a.example/robots.txt", "b.a.example/z"],
      ...["c.example/robots.txt", "c.example/z", "a.example/x?y=1"],
    ]);
    // The fourth wait is shorter by nothing: c.example has a turn of its own, which waits once.
    expect(waits).toEqual([1_000, 1_000, 1_000, 1_000]);
    expect(requests[1]?.headers).toMatchObject({
      "user-agent": "Fairband/1 (+mailto:a@b.example)",
      "authorization-key": "k",
    });
    expect(requests[5]?.headers).not.toHaveProperty("authorization-key");
  });

  test("keeps to robots.txt and to its pace", async () => {
    const { fetcher, asked, waits } = await guest({
      "a.example/robots.txt": { text: "User-agent: *\nDisallow: /private\nCrawl-delay: 5" },
      "a.example/open": json(1),
    });
    await expect(fetcher.get("https://a.example/private/1")).rejects.toThrow(
      "robots.txt of a.example",
    );
    await fetcher.get("https://a.example/open");
    expect(asked).toEqual(["a.example/robots.txt", "a.example/open"]);
    expect(waits).toEqual([5_000]);
  });

  test("asks nothing of a host whose robots.txt cannot be read", async () => {
    const { fetcher, asked } = await guest({ "a.example/robots.txt": { status: 500 } });
    await expect(fetcher.get("https://a.example/x")).rejects.toThrow(
      "a.example answers 500, 4 times",
    );
    expect(asked).not.toContain("a.example/x");
  });

  test("sends what it holds, and takes 304 for it", async () => {
    const { fetcher } = await guest({ "a.example/x": { json: 1, etag: '"v1"' } });
    const first = await fetcher.get("https://a.example/x");
    expect(first).toEqual({ text: "1", etag: '"v1"', modified: null });
    expect(await fetcher.get("https://a.example/x", first)).toMatchObject({ text: null });
  });

  test("waits as long as it is told, and goes on", async () => {
    const replies = [{ status: 429, headers: { "retry-after": "7" } }, { status: 503 }, json(1)];
    const { fetcher, waits } = await guest({ "a.example/x": () => replies.shift() ?? json(0) });
    expect(await fetcher.get("https://a.example/x")).toMatchObject({ text: "1" });
    expect(waits).toContain(7_000);
  });

  test.each([
    [{ status: 403 }, "a.example refuses (403)"],
    [{ status: 429 }, "says not until when"],
    [{ status: 429, headers: { "retry-after": "3600" } }, "asks to wait 3600 seconds"],
  ])("stops at the first refusal: %j", async (reply, words) => {
    const { fetcher, asked } = await guest({ "a.example/x": reply, "a.example/y": json(1) });
    await expect(fetcher.get("https://a.example/x")).rejects.toThrow(words);
    await expect(fetcher.get("https://a.example/y")).rejects.toThrow(words);
    expect(asked).toEqual(["a.example/robots.txt", "a.example/x"]);
  });

  test("asks again after half an answer, and gives up at the fourth", async () => {
    const replies: Reply[] = [halfAnswer, halfAnswer, json(1)];
    const { fetcher } = await guest({
      "a.example/x": () => replies.shift() ?? json(0),
      "a.example/y": halfAnswer,
    });
    expect(await fetcher.get("https://a.example/x")).toMatchObject({ text: "1" });
    await expect(fetcher.get("https://a.example/y")).rejects.toThrow("gave no whole answer");
  });

  test("follows nobody elsewhere", async () => {
    const { fetcher } = await guest({
      "a.example/x": { status: 302, headers: { location: "https://login.example/" } },
    });
    await expect(fetcher.get("https://a.example/x")).rejects.toThrow(
      "moved to https://login.example/",
    );
  });
});

describe("robots.txt", () => {
  const rules = robotsRules(
    "User-agent: other\nDisallow: /\n\nUser-agent: *\nUser-agent: x\nDisallow: /api # all\nAllow: /api/jobs\nDisallow: /*.pdf$\nAllow: /jobs\nDisallow: /jobs/old\nDisallow:",
    "Fairband",
  );
  test.each([
    ["/", true],
    ["/api/x", false],
    ["/api/jobs/1", true],
    ["/jobs/old", false],
    ["/a.pdf", false],
    ["/a.pdf?x", true],
  ])("%s: %s", (path, allowed) => expect(rules.allows(path)).toBe(allowed));
  test("a group of our own goes before the one for all", () => {
    const own = robotsRules(
      "User-agent: *\nDisallow: /\nUser-agent: fairband\nDisallow: /x",
      "Fairband",
    );
    expect([own.allows("/y"), own.allows("/x")]).toEqual([true, false]);
  });
});

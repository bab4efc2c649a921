import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { limitOf } from "#lib/site/front/limit.ts";
import { connectRedis, type Redis } from "#lib/site/front/redis.ts";
import { sharedPages } from "#lib/site/front/shared-pages.ts";
import { PageStore } from "#lib/site/page-store.ts";
import { hasRedis, type RedisServer, startRedis } from "#tests/helpers/redis.ts";

vi.mock("#lib/log-failure.ts", () => ({ logFailure: () => {} }));

const folder = mkdtempSync(join(tmpdir(), "fairband-shared-"));
let server: RedisServer;
let first: Redis;
let second: Redis;

const pagesOf = (redis: Redis, name: string, build = "build") =>
  sharedPages(new PageStore(join(folder, name), build, 1_000_000), redis, build);
const readable = (redis: Redis) =>
  vi.waitFor(
    async () => {
      await redis.set("ping", Buffer.from("pong"), 10);
      expect((await redis.get("ping"))?.toString()).toBe("pong");
    },
    { timeout: 10_000 },
  );
const quick = async <T>(asked: Promise<T>) => {
  const start = performance.now();
  const answer = await asked;
  expect(performance.now() - start).toBeLessThan(1_000);
  return answer;
};

describe.skipIf(!hasRedis)(
  "two instances with a Redis (skipped where neither Valkey nor Redis is installed)",
  () => {
    beforeAll(async () => {
      server = await startRedis();
      first = connectRedis(server.url);
      second = connectRedis(server.url);
      await readable(first);
      await readable(second);
    });
    afterAll(() => {
      server.child.kill("SIGKILL");
      rmSync(folder, { recursive: true });
    });

    test("have each other's pages, bytes and all, of their own build alone", async () => {
      const kept = { html: "é", body: Buffer.from([0, 255, 10]) };
      await pagesOf(first, "a").set("/a", kept);
      const other = pagesOf(second, "b");
      expect(await other.get("/a")).toBeNull();
      expect(await other.fromOthers("/a")).toEqual(kept);
      expect(await other.fromOthers("/b")).toBeNull();
      expect(await pagesOf(second, "c", "other").fromOthers("/a")).toBeNull();
    });

    test("limit a client together", async () => {
      const limits = [limitOf(3, first), limitOf(3, second)];
      const outcomes = [];
      for (let at = 0; at < 4; at += 1)
        outcomes.push(await limits[at % 2]?.("10.0.0.1", "/search"));
      expect(outcomes.map((over) => over === null)).toEqual([true, true, true, false]);
      expect(outcomes[3]?.retryAfter).toBeGreaterThan(50);
    });

    test("go on by themselves while it hangs or is gone, and use it when it is back", async () => {
      const pages = pagesOf(first, "d");
      const limit = limitOf(1, first);
      for (const stop of ["SIGSTOP", "SIGKILL"] as const) {
        server.child.kill(stop);
        const asked = vi.fn(() => new Promise(() => {}));
        for (let time = 0; time < 9; time += 1) await quick(second.soon(asked, null));
        expect(asked.mock.calls.length).toBeLessThan(4);
        await quick(pages.set(`/${stop}`, "kept"));
        expect(await quick(pages.get(`/${stop}`))).toBe("kept");
        expect(await quick(pages.fromOthers("/a"))).toBeNull();
        expect(await quick(limit(stop, "/search"))).toBeNull();
        expect(await quick(limit(stop, "/search"))).not.toBeNull();
      }
      server = await startRedis(Number(new URL(server.url).port));
      await readable(first);
    });
  },
);

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { revisitPages } from "#app/api/internal/refresh/pages/revisit-pages.ts";

/** A site whose pages are stale at the first request and fresh from the second on. */
let site: Server;
let origin: string;
let asked: string[];
let answerAfterMs: number;
beforeEach(async () => {
  asked = [];
  answerAfterMs = 0;
  site = createServer(({ url = "" }, response) => {
    const state = asked.includes(url) ? "HIT" : "STALE";
    asked.push(url);
    setTimeout(() => response.setHeader("x-nextjs-cache", state).end(), answerAfterMs);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => site.once("listening", resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterEach(() => {
  site.closeAllConnections();
  site.close();
});

const pages = Array.from({ length: 12 }, (_, at) => `/page-${at}`);

describe("revisitPages(...)", () => {
  test("asks for each page until it is no longer stale, the first ones first", async () => {
    expect(await revisitPages(origin, pages, 10_000)).toBe(0);
    expect(asked.toSorted()).toEqual([...pages, ...pages].toSorted());
    expect(new Set(asked.slice(0, 4))).toEqual(new Set(pages.slice(0, 4)));
  });

  test("keeps its caller waiting no longer than told, says what is left, and goes on", async () => {
    answerAfterMs = 100;
    expect(await revisitPages(origin, pages, 50)).toBe(8);
    await vi.waitFor(() => expect(asked).toHaveLength(24), { timeout: 10_000 });
  });

  test("a later call ends an earlier one", async () => {
    answerAfterMs = 100;
    await revisitPages(origin, pages, 50);
    expect(await revisitPages(origin, ["/newer"], 5_000)).toBe(0);
    expect(asked).not.toContain("/page-11");
  });

  test("leaves a page that cannot be had alone", async () => {
    expect(await revisitPages("http://127.0.0.1:1", pages, 5_000)).toBe(0);
  });
});

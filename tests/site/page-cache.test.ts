import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFs } from "next/dist/server/lib/node-fs-methods.js";
import type {
  CachedRouteKind,
  IncrementalCacheKind,
} from "next/dist/server/response-cache/types.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sharedPages } from "#lib/site/front/shared-pages.ts";
import PageCache from "#lib/site/page-cache.ts";
import { PageStore } from "#lib/site/page-store.ts";
import { type KeptPages, pagesSymbol, type Watch, watchSymbol } from "#lib/site/watch.ts";

const site = globalThis as { [watchSymbol]?: Watch; [pagesSymbol]?: KeptPages };
const key = "/salaries/backend-engineer/germany";
// Enums of Next that are types alone: they do not exist when this runs.
const kind: string = "APP_ROUTE";
const context = { kind: kind as IncrementalCacheKind.APP_ROUTE, isFallback: false };

let folder: string;
let cache: PageCache;
/** What readers see, and whether the database answers. */
let current: string | null;
let away: boolean;
/** What another instance made of the same page. */
let other: unknown;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairband-pages-"));
  current = "release:1";
  away = false;
  site[watchSymbol] = {
    currentKey: async () => current,
    checkedKey: async () => (away ? "failed" : { key: current }),
  };
  other = null;
  const own = new PageStore(join(folder, "pages"), "build", 1_000_000);
  site[pagesSymbol] = { ...sharedPages(own, null, "build"), fromOthers: async () => other };
  cache = new PageCache({
    fs: nodeFs,
    flushToDisk: true,
    serverDistDir: folder,
    revalidatedTags: [],
    fetchCacheKeyPrefix: "",
    _requestHeaders: {},
  });
});
afterEach(() => {
  delete site[watchSymbol];
  delete site[pagesSymbol];
  rmSync(folder, { recursive: true });
});

const page = (shows: string | null, status = 200) => ({
  kind: kind as CachedRouteKind.APP_ROUTE,
  body: Buffer.from(`shows ${shows}`),
  status,
  headers: shows === null ? {} : { "x-next-cache-tags": `other,${shows}` },
});
const keep = (value: ReturnType<typeof page>, as = key) =>
  cache.set(as, value, { isFallback: false, cacheControl: { revalidate: 20, expire: 20 } });

/** How Next would serve it: fresh, as missing though held, or as not there. */
async function served(as = key): Promise<"fresh" | "older" | "none"> {
  const held = await cache.get(as, context);
  if (held === null) return "none";
  return held.lastModified === -1 ? "older" : "fresh";
}

describe("a kept page", () => {
  test("is fresh for as long as readers see its release, however old it is", async () => {
    await keep(page("release:1"));
    expect(await served()).toBe("fresh");
    const held = await cache.get(key, context);
    expect(Date.now() - (held?.lastModified ?? 0)).toBeLessThan(1_000);
  });

  test("counts as missing once they see another, and is fresh where that one is taken back", async () => {
    await keep(page("release:1"));
    current = "release:2";
    expect(await served()).toBe("older");
    current = "release:1";
    expect(await served()).toBe("fresh");
  });

  test("counts as missing where it was made of an earlier release after the switch", async () => {
    current = "release:2";
    await keep(page("release:1"));
    expect(await served()).toBe("older");
  });

  test("serves while the database is away, whatever it shows", async () => {
    await keep(page("release:1"));
    current = "release:2";
    away = true;
    expect(await served()).toBe("fresh");
  });

  test("serves where nobody can say what is published: the start of a site without its database", async () => {
    await keep(page("release:1"));
    current = null;
    expect(await served()).toBe("fresh");
  });

  test("serves for a while after the new one could not be made", async () => {
    await keep(page("release:1"));
    current = "release:2";
    const held = await cache.get(key, context);
    // Next gives back what it was given when making the page failed.
    await cache.set(key, held?.value ?? null, { isFallback: false });
    expect(await served()).toBe("fresh");
    await keep(page("release:2"));
    expect(Buffer.from(await bodyOf()).toString()).toBe("shows release:2");
  });

  test("is another instance's, where that has made one of the release that readers see", async () => {
    await keep(page("release:1"));
    current = "release:2";
    other = { value: page("release:1"), lastModified: 1 };
    expect(await served()).toBe("older");
    other = { value: page("release:2"), lastModified: 1 };
    expect(await served()).toBe("fresh");
    other = null;
    expect(Buffer.from(await bodyOf()).toString()).toBe("shows release:2");
    expect(await served()).toBe("fresh");
  });

  async function bodyOf(): Promise<Uint8Array> {
    const held = await cache.get(key, context);
    return held?.value && "body" in held.value ? held.value.body : Buffer.from("");
  }
});

test("what shows no release is left to Next, and an address without a page is not kept", async () => {
  await keep(page(null));
  current = "release:2";
  expect(await served()).toBe("fresh");
  await keep(page(null, 404), "/invented");
  expect(await served("/invented")).toBe("none");
});

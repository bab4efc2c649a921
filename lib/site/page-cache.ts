import { createRequire } from "node:module";
import { keyPrefix, type Watch, watchSymbol } from "./watch.ts";

/**
 * Next's cache of pages, with a page kept for as long as readers see the release that it shows. Next loads
 * this file as it is, outside of its bundles (`cacheHandler` in next.config.ts; docs/decisions/0100).
 */

// By require, because as an import a CommonJS module's default is the module.
const next: typeof import("next/dist/server/lib/incremental-cache/file-system-cache.js") =
  createRequire(import.meta.url)("next/dist/server/lib/incremental-cache/file-system-cache.js");
const FileSystemCache = next.default;

type Arguments = Parameters<InstanceType<typeof FileSystemCache>["get"]>;
type Kept = NonNullable<Awaited<ReturnType<InstanceType<typeof FileSystemCache>["get"]>>>;

/** A page that could not be made is made again after so long; until then its older copy serves. */
const retryMs = 10_000;
/** More pages fail at a time only when all do, and then the database is away. */
const mostFailures = 10_000;

/** Older copies that Next holds while it makes the page anew: it gives one back where that fails. */
const lent = new WeakSet<object>();
const failedAt = new Map<string, number>();

export default class PageCache extends FileSystemCache {
  override async get(...[key, context]: Arguments): Promise<Kept | null> {
    const kept = await super.get(key, context);
    const shown = kept && shownBy(kept.value);
    const watch = (globalThis as { [watchSymbol]?: Watch })[watchSymbol];
    if (!kept || shown === null || !watch) return kept;
    const fresh = { ...kept, lastModified: Date.now() };
    const current = await watch.currentKey();
    if (current === null || current === shown) return fresh;
    if (performance.now() - (failedAt.get(key) ?? -retryMs) < retryMs) return fresh;
    const checked = await watch.checkedKey();
    if (checked === "failed" || checked.key === null || checked.key === shown) return fresh;
    if (kept.value) lent.add(kept.value);
    // To Next: wait for the new page, and give this back where it cannot be made.
    return { ...kept, lastModified: -1 };
  }

  override async set(
    ...[key, value, context]: Parameters<InstanceType<typeof FileSystemCache>["set"]>
  ): Promise<void> {
    if (value && lent.has(value)) {
      if (failedAt.size >= mostFailures) failedAt.clear();
      failedAt.set(key, performance.now());
      return;
    }
    failedAt.delete(key);
    // There is no end of addresses without a page, and the next release may have one.
    if (value && "status" in value && value.status === 404) return;
    await super.set(key, value, context);
  }
}

/** The key that the page was kept with; null for what shows no release. */
function shownBy(value: Kept["value"]): string | null {
  if (!value || !("headers" in value)) return null;
  const tags = value.headers?.["x-next-cache-tags"];
  if (typeof tags !== "string") return null;
  return tags.split(",").find((tag) => tag.startsWith(keyPrefix)) ?? null;
}

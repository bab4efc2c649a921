import { createRequire } from "node:module";
import { keptPages, keptWithHeader, keyPrefix, watching } from "./watch.ts";

/**
 * Next's cache of pages, with a page kept for as long as readers see the release that it shows. Next loads
 * this file as it is, outside of its bundles (`cacheHandler` in next.config.ts; docs/decisions/0100, 0104).
 */

// By require, because as an import a CommonJS module's default is the module.
const next: typeof import("next/dist/server/lib/incremental-cache/file-system-cache.js") =
  createRequire(import.meta.url)("next/dist/server/lib/incremental-cache/file-system-cache.js");
const FileSystemCache = next.default;

type Next = InstanceType<typeof FileSystemCache>;
type Kept = NonNullable<Awaited<ReturnType<Next["get"]>>>;
type Value = Kept["value"];

/** A page that could not be made is made again after so long; until then its older copy serves. */
const retryMs = 10_000;
/** More pages fail at a time only when all do, and then the database is away. */
const mostFailures = 10_000;

/** Older copies that Next holds while it makes the page anew: it gives one back where that fails. */
const lent = new WeakSet<object>();
const failedAt = new Map<string, number>();

export default class PageCache extends FileSystemCache {
  constructor(context: ConstructorParameters<typeof FileSystemCache>[0]) {
    // Next writes a page in several files, one after the other: a kill leaves half of one.
    super(keptPages() ? { ...context, flushToDisk: false } : context);
  }

  override async get(...[key, context]: Parameters<Next["get"]>): Promise<Kept | null> {
    const [watch, pages] = [watching(), keptPages()];
    if (!watch || !pages || String(context.kind) === "FETCH") return super.get(key, context);
    const kept = ((await pages.get(key)) as Kept | null) ?? (await super.get(key, context));
    const shown = shownBy(kept);
    if (kept && shown === null) return kept;
    const current = await watch.currentKey();
    if (kept && shown !== null && (current === null || current === shown))
      return fresh(kept, shown);
    const other = (await pages.fromOthers(key)) as Kept | null;
    if (other && current !== null && shownBy(other) === current) {
      await pages.setOwn(key, other).catch(() => {});
      return fresh(other, current);
    }
    if (!kept || shown === null) return null;
    if (performance.now() - (failedAt.get(key) ?? -retryMs) < retryMs) return fresh(kept, shown);
    const checked = await watch.checkedKey();
    if (checked === "failed" || checked.key === null || checked.key === shown)
      return fresh(kept, shown);
    if (kept.value) lent.add(kept.value);
    // To Next: wait for the new page, and give this back where it cannot be made.
    return { ...kept, lastModified: -1 };
  }

  override async set(...[key, value, context]: Parameters<Next["set"]>): Promise<void> {
    if (value && lent.has(value)) {
      if (failedAt.size >= mostFailures) failedAt.clear();
      failedAt.set(key, performance.now());
      return;
    }
    failedAt.delete(key);
    // There is no end of addresses without a page, and the next release may have one.
    if (value && "status" in value && value.status === 404) return;
    const pages = keptPages();
    if (!pages || context.fetchCache || !value || !("headers" in value))
      return super.set(key, value, context);
    const { cacheControl } = context;
    // A disk that is full or cannot be written costs the next reader the making of a page, and no page.
    const made = { value: withoutRouterData(value), cacheControl, lastModified: Date.now() };
    await pages.set(key, made).catch(() => {});
  }
}

/** The key that a page was kept with; null for what shows no release, or where there is none. */
function shownBy(kept: Kept | null): string | null {
  const value = kept?.value;
  if (!value || !("headers" in value)) return null;
  const tags = value.headers?.["x-next-cache-tags"];
  if (typeof tags !== "string") return null;
  return tags.split(",").find((tag) => tag.startsWith(keyPrefix)) ?? null;
}

/** The page as Next serves it at once, its key in a header for the front. */
function fresh(kept: Kept, key: string): Kept {
  const { value } = kept;
  if (!value || !("headers" in value)) return kept;
  const headers = { ...value.headers, [keptWithHeader]: key };
  return { ...kept, value: { ...value, headers }, lastModified: Date.now() };
}

/** The front lets no request of Next's router through: the half of a page that answers them is not kept. */
function withoutRouterData(value: NonNullable<Value>): NonNullable<Value> {
  if (!("rscData" in value)) return value;
  return { ...value, rscData: undefined, segmentData: undefined };
}

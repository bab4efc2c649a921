/** Where pages are kept that were made since the build; what is in it is the cache's. Null where there is none. */
export interface KeptPages {
  get: (key: string) => Promise<unknown>;
  /** Keeps a page that was made here, also for instances that share what they make. */
  set: (key: string, kept: unknown) => Promise<void>;
  /** A page that another instance made. */
  fromOthers: (key: string) => Promise<unknown>;
  /** Keeps what another made, here alone. */
  setOwn: (key: string, kept: unknown) => Promise<void>;
}

/**
 * How the running site says which release readers see, to the cache of pages, which Next loads outside of
 * its bundles. A build has none: it keeps what it makes.
 */
export interface Watch {
  /** The key of `pagesKey`, null where nothing is known. */
  currentKey: () => Promise<string | null>;
  /** The same by a look at the database now; "failed" where it does not answer. */
  checkedKey: () => Promise<{ key: string | null } | "failed">;
}

/** Begins every key, so that a page's key is known among its cache tags. */
export const keyPrefix = "release:";

/** Where the site leaves its `Watch` on the global object. */
export const watchSymbol = Symbol.for("fairband.watch");

/** Where the front, which is loaded first, leaves the `KeptPages`. */
export const pagesSymbol = Symbol.for("fairband.pages");

/** By which the cache of pages tells the front what an answer was kept with; no reader sees it. */
export const keptWithHeader = "x-kept-with";

/** Where the running site keeps pages; undefined in a build. */
export function keptPages(): KeptPages | undefined {
  return (globalThis as { [pagesSymbol]?: KeptPages })[pagesSymbol];
}

/** The running site's `Watch`; undefined in a build, and before the site is up. */
export function watching(): Watch | undefined {
  return (globalThis as { [watchSymbol]?: Watch })[watchSymbol];
}

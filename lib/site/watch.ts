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

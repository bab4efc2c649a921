import { createHash } from "node:crypto";
import { type PageStore, packKept, unpackKept } from "../page-store.ts";
import type { KeptPages } from "../watch.ts";
import type { Redis } from "./redis.ts";

/** Instances that make a page within a day of each other share it; after that one makes it anew. */
const keptSeconds = 86_400;

/**
 * Pages on this machine's disk, and, where instances share a Redis, a copy there of each that one makes:
 * the others need not make it too. Without it, and whenever it is away, the disk serves as before.
 *
 * @param build names the build that makes the pages: instances of another build have their own.
 */
export function sharedPages(own: PageStore, redis: Redis | null, build: string): KeptPages {
  const nameOf = (key: string) =>
    `fairband:page:${build}:${createHash("sha256").update(key).digest("base64url")}`;
  return {
    get: (key) => own.get(key),
    set: async (key, kept) => {
      await Promise.all([
        own.set(key, kept),
        redis && packKept(key, kept).then((packed) => redis.set(nameOf(key), packed, keptSeconds)),
      ]);
    },
    fromOthers: async (key) => {
      const packed = await redis?.get(nameOf(key));
      return packed ? unpackKept(key, packed) : null;
    },
    setOwn: (key, kept) => own.set(key, kept),
  };
}

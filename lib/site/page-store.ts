import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { constants, gunzip, gzip } from "node:zlib";

const pack = promisify(gzip);
const unpack = promisify(gunzip);
/** A page is packed while its reader waits: the next levels take twice the time and spare little. */
const packing = { level: constants.Z_BEST_SPEED };

/** When the disk is full of pages, those not asked for longest go, down to this share of it. */
const keptShare = 0.8;
/** A file that is read is marked as used, but not more often than this. */
const markEveryMs = 3_600_000;

/**
 * Kept pages on disk, a packed file each, in a folder for each build. A file appears whole or not at all,
 * whenever the process is killed. What is in it is the caller's; a file that cannot be read is as none.
 */
export class PageStore {
  readonly #folder: string;
  readonly #mostBytes: number;
  /** Of all files; null before they are counted. */
  #bytes: number | null = null;
  #pruning: Promise<void> | null = null;

  /** @param build names the build that makes the pages: no other can show them. */
  constructor(parent: string, build: string, mostBytes: number) {
    this.#folder = join(parent, build);
    this.#mostBytes = mostBytes;
    void removeOthers(parent, build);
  }

  /** What was kept under a key; null where nothing was. */
  async get(key: string): Promise<unknown> {
    const file = this.#fileOf(key);
    try {
      const [packed, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
      const kept = await unpackKept(key, packed);
      const now = Date.now();
      if (now - mtimeMs > markEveryMs) await utimes(file, now / 1_000, now / 1_000);
      return kept;
    } catch {
      return null;
    }
  }

  /** @throws what the system says where it cannot be written. */
  async set(key: string, kept: unknown): Promise<void> {
    const file = this.#fileOf(key);
    const packed = await packKept(key, kept);
    const draft = `${file}.${randomUUID()}`;
    await mkdir(dirname(file), { recursive: true });
    try {
      await writeFile(draft, packed);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    if (this.#bytes !== null) this.#bytes += packed.length;
    if (this.#bytes === null || this.#bytes > this.#mostBytes) await this.#prune();
  }

  #fileOf(key: string): string {
    const name = createHash("sha256").update(key).digest("hex");
    return join(this.#folder, name.slice(0, 2), name.slice(2));
  }

  #prune(): Promise<void> {
    this.#pruning ??= this.#keepWithin().finally(() => {
      this.#pruning = null;
    });
    return this.#pruning;
  }

  async #keepWithin(): Promise<void> {
    const files = await filesIn(this.#folder);
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (bytes > this.#mostBytes) {
      for (const { path, size } of files.toSorted((a, b) => a.usedAt - b.usedAt)) {
        if (bytes <= this.#mostBytes * keptShare) break;
        await rm(path, { force: true });
        bytes -= size;
      }
    }
    this.#bytes = bytes;
  }
}

/** A kept page as one piece of bytes, its key in it. */
export function packKept(key: string, kept: unknown): Promise<Buffer> {
  return pack(serialize({ key, kept }), packing);
}

/** What was packed under that key; null where it was under another, or cannot be read. */
export async function unpackKept(key: string, packed: Buffer): Promise<unknown> {
  try {
    const held: { key: string; kept: unknown } = deserialize(await unpack(packed));
    return held.key === key ? held.kept : null;
  } catch {
    return null;
  }
}

async function filesIn(folder: string): Promise<{ path: string; size: number; usedAt: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found) files.push({ path, size: found.size, usedAt: found.mtimeMs });
  }
  return files;
}

async function removeOthers(parent: string, build: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (name !== build)
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
}

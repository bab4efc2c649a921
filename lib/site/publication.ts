import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { setReplicaLevel } from "#lib/db.ts";
import { logFailure } from "#lib/log-failure.ts";
import { currentPublication } from "#lib/queries/current-release.ts";
import { onPrimary, onReplica } from "#lib/queries/snapshot.ts";
import { pagesKey } from "./pages-key.ts";
import { type Watch, watchSymbol } from "./watch.ts";

/** What a check found out, or that it failed. */
type Check = { key: string | null } | "failed";

/** Milliseconds: how old an answer may be. */
export const freshMs = 3_000;
/** How long a reader waits for a newer one where one is held. */
const waitMs = 250;
/** After so long a database that says nothing counts as away. */
const patienceMs = 2_000;

interface State {
  /** The newest answer, null before the first; an outage leaves it. */
  key: string | null;
  last: Check | null;
  checkedAt: number;
  checking: Promise<Check> | null;
}

// On the global object: the proxy, the pages and the routes are bundles of their own in one process.
const held = globalThis as typeof globalThis & { fairbandPublication?: State };

function state(): State {
  held.fairbandPublication ??= { key: null, last: null, checkedAt: 0, checking: null };
  return held.fairbandPublication;
}

/**
 * What pages must show now, as the key that a kept page carries (`pagesKey`): at most three seconds old,
 * and while the database is away or slow what was known last.
 *
 * @returns null where nothing is known: nothing is published, or the database was away from the start on.
 */
export async function currentKey(): Promise<string | null> {
  const known = state();
  if (performance.now() - known.checkedAt < freshMs && known.last) return known.key;
  const late = known.key === null ? patienceMs : waitMs;
  await Promise.race([check(), sleep(late, null, { ref: false })]);
  return known.key;
}

/**
 * The same by a look at the database now, for a page that is about to be made from it; a failed look counts
 * for three seconds, so that a database that hangs delays few.
 *
 * @returns "failed" where it does not answer.
 */
export async function checkedKey(): Promise<Check> {
  const { last, checkedAt } = state();
  if (last === "failed" && performance.now() - checkedAt < freshMs) return last;
  return check();
}

/**
 * Lets the cache of pages, which is none of the site's bundles, ask the same; looks before the first reader
 * asks, who would else be shown an older copy where a first connection takes its time.
 */
export async function watchPublication(): Promise<void> {
  (globalThis as { [watchSymbol]?: Watch })[watchSymbol] = { currentKey, checkedKey };
  await check();
}

function check(): Promise<Check> {
  const known = state();
  known.checking ??= look().finally(() => {
    known.checking = null;
  });
  return known.checking;
}

async function look(): Promise<Check> {
  const known = state();
  const asked = onPrimary(currentPublication).then(
    (publication): Check => ({ key: publication && pagesKey(publication) }),
    (error: unknown): Check => {
      logFailure("the published release could not be read", error);
      return "failed";
    },
  );
  const found = await Promise.race([asked, sleep(patienceMs, "failed" as const, { ref: false })]);
  if (found !== "failed") {
    if (found.key !== known.key) setReplicaLevel(false);
    known.key = found.key;
    void levelReplica();
  }
  known.last = found;
  known.checkedAt = performance.now();
  return found;
}

/** Pages are read from a copy of the database only while it shows what readers are to see. */
async function levelReplica(): Promise<void> {
  const there = await onReplica(currentPublication).catch((error: unknown) => {
    logFailure("the copy of the database could not be read", error);
    return null;
  });
  setReplicaLevel(there !== null && pagesKey(there) === state().key);
}

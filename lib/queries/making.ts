import { AsyncLocalStorage } from "node:async_hooks";
import { Turns } from "./turns.ts";

/**
 * Fewer than there are connections: the look at what is published needs one too. Who waits for a page longer than this has
 * gone; so many wait for no longer than that on a slow machine.
 */
const turnLimits = { atATime: 8, mostWaiting: 100, waitMs: 8_000 };

/** A page that is being made in answer to a request. */
export interface Making {
  /** Its turn; null before its first question. */
  turn: Promise<void> | null;
  /** Settled when it is made, or nobody waits for it any more. */
  over: Promise<unknown>;
  /** With what it waited in vain for an answer; absent while it did not. */
  gaveUp?: unknown;
}

// On the global object: pages, routes and the front are loaded apart in one process, on the same connections.
const turnsSymbol = Symbol.for("fairband.turns");
const makingSymbol = Symbol.for("fairband.making");
const held = globalThis as {
  [turnsSymbol]?: Turns;
  [makingSymbol]?: AsyncLocalStorage<Making>;
};

/** Says of which page what runs inside is a part. */
export function making(): AsyncLocalStorage<Making> {
  held[makingSymbol] ??= new AsyncLocalStorage();
  return held[makingSymbol];
}

/** A failure that came later than this was waited for. */
const waitedMs = 3_000;

/**
 * Does work that asks the database. What a page waited for in vain once it does not wait for again: Next draws one that failed a second time, for
 * the page about the error, and each part of it asks by itself.
 */
export async function waitedForOnce<T>(work: () => Promise<T>): Promise<T> {
  const page = making().getStore();
  if (page?.gaveUp !== undefined) throw page.gaveUp;
  const start = performance.now();
  try {
    return await work();
  } catch (error) {
    if (page && performance.now() - start > waitedMs) page.gaveUp = error;
    throw error;
  }
}

/**
 * Does work in its turn. A page takes one turn, at its first question, and keeps it until it is made: to draw it takes more
 * than to ask. Anything else keeps its own while it works.
 * @throws BusyError where the turn does not come soon.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  held[turnsSymbol] ??= new Turns(turnLimits);
  const turns = held[turnsSymbol];
  const page = making().getStore();
  if (!page) return turns.take(work);
  page.turn ??= new Promise((begin, refuse) => {
    turns
      .take(() => {
        begin();
        return page.over;
      })
      .catch(refuse);
  });
  await page.turn;
  return work();
}

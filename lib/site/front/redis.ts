import { setTimeout as sleep } from "node:timers/promises";
import { createClient, RESP_TYPES } from "@redis/client";
import { logFailure } from "#lib/log-failure.ts";

/** Longer than this nobody waits for it: what it holds can be had without it. */
const patienceMs = 250;
/** After so many late answers in a row nobody asks it for so long: one that hangs would keep all that it is asked in our memory. */
const mostLate = 3;
const restMs = 2_000;

/** What several instances share: a Redis or Valkey. Whatever becomes of it, nobody waits long and nothing fails. */
export interface Redis {
  /** The client itself, for a library that speaks to it; its type differs with each of its options. */
  client: object;
  /** The bytes under a key; null where there are none, and where it does not answer. */
  get: (key: string) => Promise<Buffer | null>;
  set: (key: string, bytes: Buffer, seconds: number) => Promise<void>;
  /** What a library asks of it, where it answers soon, else `otherwise`. */
  soon: <T>(asked: () => Promise<T>, otherwise: T) => Promise<T>;
}

/** Connects to the server at `url`, and again whenever that is lost, which is logged once each time. */
export function connectRedis(url: string): Redis {
  const client = createClient({
    url,
    // What is asked while it is away fails at once.
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(tries * 100, 2_000) },
  });
  let away = false;
  client.on("error", (error: unknown) => {
    if (!away) logFailure("Redis does not answer: this instance goes on by itself", error);
    away = true;
  });
  client.on("ready", () => {
    away = false;
  });
  client.connect().catch(() => {});
  const bytes = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  let late = 0;
  let restsUntil = 0;
  const soon = async <T>(asked: () => Promise<T>, otherwise: T): Promise<T> => {
    if (performance.now() < restsUntil) return otherwise;
    const tooLate = sleep(patienceMs, null, { ref: false });
    const answered = asked().then(
      (answer) => ({ answer }),
      () => ({ answer: otherwise }),
    );
    const found = await Promise.race([answered, tooLate]);
    late = found === null ? late + 1 : 0;
    if (late >= mostLate) restsUntil = performance.now() + restMs;
    return found === null ? otherwise : found.answer;
  };
  return {
    client,
    soon,
    get: (key) => soon(() => bytes.get(key), null),
    set: (key, value, seconds) =>
      soon(async () => {
        await client.set(key, value, { expiration: { type: "EX", value: seconds } });
      }, undefined),
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Redis } from "./redis.ts";

const windowSeconds = 60;
/** Without an answer by then the requests of this process alone count. */
const patienceMs = 250;

/** What each request costs work: a search, an answer of the API, an image. Pages are kept and cost little. */
const costly = /^\/(search|compare|api\/v1|og)(\/|\?|$)/;

/** Counts requests of a client, and says when one may ask again. */
export type Limit = (client: string, url: string) => Promise<{ retryAfter: number } | null>;

/**
 * Lets each client ask for so many costly addresses a minute: of one process, or of all that share `redis`;
 * while that is away or slow each process counts for itself.
 *
 * @returns null where it may, else after how many seconds it may.
 */
export function limitOf(perMinute: number, redis: Redis | null = null): Limit {
  const limits = { points: perMinute, duration: windowSeconds, keyPrefix: "fairband:limit" };
  const own = new RateLimiterMemory(limits);
  const shared =
    redis &&
    new RateLimiterRedis({
      ...limits,
      ...{ storeClient: redis.client, useRedisPackage: true, insuranceLimiter: own },
    });
  const consume = async (client: string) => {
    if (!shared) return own.consume(client);
    const late = sleep(patienceMs, null, { ref: false });
    return (await Promise.race([shared.consume(client), late])) ?? own.consume(client);
  };
  return async (client, url) => {
    if (!costly.test(url)) return null;
    try {
      await consume(client);
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
    }
  };
}

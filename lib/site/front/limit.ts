import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import type { Redis } from "./redis.ts";

const windowSeconds = 60;

/** What each request costs work: a search, an answer of the API, an image. Pages are kept and cost little. */
const costly = /^\/(search|compare|api\/v1|og)(\/|\?|$)/;

/** To draw an image takes half a second, ten times as long as any other of these. */
const pointsOfImage = 10;

/** Counts requests of a client, and says when one may ask again. */
export type Limit = (client: string, url: string) => Promise<{ retryAfter: number } | null>;

/**
 * Lets each client ask for so many costly addresses a minute, of which an image counts ten times: of one process, or of all that share `redis`;
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
  return async (client, url) => {
    if (!costly.test(url)) return null;
    const points = url.startsWith("/og") ? Math.min(pointsOfImage, perMinute) : 1;
    const together =
      redis && shared && (await redis.soon(() => counted(shared, client, points), null));
    const { over } = together ?? (await counted(own, client, points));
    return over && { retryAfter: Math.max(1, Math.ceil(over.msBeforeNext / 1000)) };
  };
}

/** Counts a request, and says whether it is one too many. */
async function counted(
  limiter: RateLimiterAbstract,
  client: string,
  points: number,
): Promise<{ over: RateLimiterRes | null }> {
  try {
    await limiter.consume(client, points);
    return { over: null };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return { over: error };
  }
}

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const windowSeconds = 60;

/** What each request costs work: a search, an answer of the API, an image. Pages are kept and cost little. */
const costly = /^\/(search|compare|where-do-i-stand|api\/v1|og)(\/|\?|$)/;

/** Counts requests of a client, and says when one may ask again. */
export type Limit = (client: string, url: string) => Promise<{ retryAfter: number } | null>;

/**
 * Lets each client ask for so many costly addresses a minute.
 *
 * @returns null where it may, else after how many seconds it may.
 */
export function limitOf(perMinute: number): Limit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: windowSeconds });
  return async (client, url) => {
    if (!costly.test(url)) return null;
    try {
      await limiter.consume(client);
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
    }
  };
}

import { allAllowed, type RobotsRules, robotsRules } from "./robots.ts";

/** A host that does not want to be asked: it is asked nothing more in this run. */
export class RefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RefusedError";
  }
}

/** An address that gave no answer. */
export class FetchError extends Error {
  /** True where there is nothing at the address (404, 410). */
  readonly gone: boolean;

  constructor(message: string, gone = false) {
    super(message);
    this.name = "FetchError";
    this.gone = gone;
  }
}

/** By what a host knows which answer we hold. */
export interface Validators {
  etag: string | null;
  modified: string | null;
}

/** A text, or null where it is the one that we hold. */
export type Answer = Validators & { text: string | null };

/** Shortens a text while it arrives. */
type Shorten = (chunks: AsyncIterable<string>) => AsyncIterable<string>;

/** Asks hosts for one address at a time. */
export interface PoliteFetcher {
  /** @throws RefusedError, FetchError */
  get: (address: string, held?: Validators, shorten?: Shorten) => Promise<Answer>;
}

/** How a fetcher behaves. */
export interface FetcherOptions {
  /** Who asks, with where to reach them: "Fairband/1 (+https://...)". */
  agent: string;
  /** Address of a server that stands for all hosts: it is asked for HOST/PATH under it. Null: the hosts themselves. */
  via: string | null;
  /** Milliseconds between two requests to a host. */
  pauseMs: number;
  /** Headers that a host needs, by host. */
  headers?: Readonly<Record<string, Record<string, string>>>;
  /** Bytes of one answer. */
  mostBytes?: number;
  wait?: (ms: number) => Promise<void>;
  now?: () => number;
}

const tries = 4;
const timeoutMs = 60_000;
/** A host that asks to wait longer than this is left for another day. */
const longestWaitMs = 120_000;
const refusals = new Set([401, 402, 403, 407, 451]);

/**
 * Fetches as a guest does: says who asks, keeps to robots.txt, asks a host one thing at a time with a pause between, sends what it
 * holds so that the host may answer "not modified", waits as long as Retry-After says, and leaves a host at its first refusal.
 */
export function politeFetcher({
  agent,
  via,
  pauseMs,
  headers = {},
  mostBytes = 512 * 1024 * 1024,
  wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now = Date.now,
}: FetcherOptions): PoliteFetcher {
  const turns = new Map<string, Promise<unknown>>();
  const lastAsked = new Map<string, number>();
  const robots = new Map<string, Promise<RobotsRules>>();
  const refused = new Map<string, string>();

  /** Hosts of one site take turns, so that a system with a host a customer is not asked by all of them at once. */
  const inTurn = <T>(site: string, ask: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(site) ?? Promise.resolve()).then(ask, ask);
    turns.set(
      site,
      turn.catch(() => {}),
    );
    return turn;
  };

  const once = async (url: URL, held: Validators | undefined, delay: number) => {
    const site = siteOf(url);
    const gap = Math.max(pauseMs, delay * 1_000) - (now() - (lastAsked.get(site) ?? 0));
    if (lastAsked.has(site) && gap > 0) await wait(gap);
    lastAsked.set(site, now());
    return fetch(via === null ? url : `${via}/${url.host}${url.pathname}${url.search}`, {
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        "user-agent": agent,
        accept: "application/json, text/html;q=0.5",
        ...(held?.etag ? { "if-none-match": held.etag } : {}),
        ...(held?.modified ? { "if-modified-since": held.modified } : {}),
        ...headers[url.host],
      },
    });
  };

  const refuse = (host: string, why: string) => {
    refused.set(host, why);
    return new RefusedError(why);
  };

  const asked = async (
    url: URL,
    held: Validators | undefined,
    delay: number,
    shorten: Shorten = (chunks) => chunks,
  ): Promise<Answer> => {
    let why = "";
    for (let attempt = 1; attempt <= tries; attempt++) {
      let pause = 1_000 * 2 ** attempt;
      try {
        const response = await once(url, held, delay);
        const { status } = response;
        if (status === 200) {
          const text = await joined(shorten(chunksOf(response, mostBytes)));
          return { text, ...validatorsOf(response) };
        }
        await response.body?.cancel();
        if (status === 304 && held !== undefined) {
          return { text: null, etag: held.etag, modified: held.modified };
        }
        if (refusals.has(status)) throw refuse(url.host, `${url.host} refuses (${status})`);
        why = `${url.host} answers ${status}`;
        if (status === 429 || status === 503) {
          const asks = retryAfter(response, now());
          if (asks === null && status === 429)
            throw refuse(url.host, `${why} and says not until when`);
          if (asks !== null && asks > longestWaitMs) {
            throw refuse(url.host, `${why} and asks to wait ${Math.ceil(asks / 1_000)} seconds`);
          }
          pause = asks ?? pause;
        } else if (status < 500) {
          const to = response.headers.get("location");
          throw new FetchError(
            to === null ? why : `${why}: moved to ${to}`,
            status === 404 || status === 410,
          );
        }
      } catch (error) {
        if (error instanceof RefusedError || error instanceof FetchError) throw error;
        why = `${url.host} gave no whole answer (${error instanceof Error ? error.message : error})`;
      }
      if (attempt < tries) await wait(pause);
    }
    throw new FetchError(`${why}, ${tries} times`);
  };

  const rulesOf = async (url: URL): Promise<RobotsRules> => {
    try {
      const { text } = await asked(new URL("/robots.txt", url), undefined, 0);
      return robotsRules(text ?? "", agent.split("/")[0] ?? agent);
    } catch (error) {
      // Nothing there: nothing is asked of guests. A host that cannot say is not asked.
      if (error instanceof FetchError && error.gone) return allAllowed;
      throw error;
    }
  };

  return {
    get: (address, held, shorten) => {
      const url = new URL(address);
      return inTurn(siteOf(url), async () => {
        const known = refused.get(url.host);
        if (known !== undefined) throw new RefusedError(known);
        const reading = robots.get(url.host) ?? rulesOf(url);
        robots.set(url.host, reading);
        const rules = await reading;
        if (!rules.allows(url.pathname + url.search)) {
          throw new RefusedError(`robots.txt of ${url.host} asks not to fetch ${url.pathname}`);
        }
        return asked(url, held, rules.delay, shorten);
      });
    },
  };
}

/** The last two labels of a host, "recruitee.com", or the host where it is an address. */
function siteOf({ hostname }: URL): string {
  return /^[\d.]+$/.test(hostname) ? hostname : hostname.split(".").slice(-2).join(".");
}

function validatorsOf({ headers }: Response): Validators {
  return { etag: headers.get("etag"), modified: headers.get("last-modified") };
}

/** Milliseconds that Retry-After asks for, as seconds or as a date; null where it is missing or neither. */
function retryAfter({ headers }: Response, now: number): number | null {
  const text = headers.get("retry-after") ?? "";
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

async function* chunksOf(response: Response, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new FetchError(`the answer is longer than ${most} bytes`);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

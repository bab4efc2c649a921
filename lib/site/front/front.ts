import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { requestHeader } from "../passing.ts";
import { clientAddress } from "./client-address.ts";
import type { Limit } from "./limit.ts";
import { tidy } from "./tidy.ts";

/** What the front is set to. */
export interface FrontSettings {
  /** Proxies of ours in front. */
  proxies: number;
  limit: Limit;
  /** Whether this process is about to end. */
  stopping: () => boolean;
  /** Told of each request when its answer is sent. */
  measure: (answered: Answered) => void;
}

/** A request and what became of it. */
export interface Answered {
  id: string;
  method: string;
  url: string;
  status: number;
  seconds: number;
  /** What Next's cache had: HIT, MISS, REVALIDATED; null for what is not kept. */
  cache: string | null;
}

/** A connection that is closed while a client still writes may cost it the answer. */
const lingerMs = 500;

const words: Record<number, string> = {
  400: "This address cannot be read.",
  405: "Nothing here can be changed; ask with GET.",
  413: "Nothing here takes that much.",
  414: "No address here is that long.",
  429: "Too many requests; ask again later.",
};

/**
 * Stands before Next: refuses what no route answers without reading it, limits what costs much, and hands on
 * the rest tidied. Next itself fails on some methods, and keeps a page for each address that it is asked.
 */
export function frontOf(next: RequestListener, settings: FrontSettings): RequestListener {
  return async (request, response) => {
    const { method = "", url = "", headers } = request;
    const id = requestId(headers["x-request-id"]);
    response.setHeader("x-request-id", id);
    const start = performance.now();
    response.once("close", () => {
      settings.measure({
        id,
        method,
        url,
        status: response.statusCode,
        seconds: (performance.now() - start) / 1000,
        cache: String(response.getHeader("x-nextjs-cache") ?? "") || null,
      });
    });
    const tidied = tidy({ method, url, headers });
    if ("status" in tidied) {
      const { status, allow } = tidied;
      return refuse(request, response, status, allow === undefined ? {} : { allow });
    }
    const forwarded = headers["x-forwarded-for"];
    const client = clientAddress(
      Array.isArray(forwarded) ? forwarded.join() : forwarded,
      settings.proxies,
      request.socket.remoteAddress,
    );
    const over = await settings.limit(client, tidied.url);
    if (over) return refuse(request, response, 429, { "retry-after": String(over.retryAfter) });
    if (settings.stopping()) {
      // Whoever keeps the connection open would send its next request into nothing.
      response.shouldKeepAlive = false;
      if (tidied.url === "/api/health/ready") return notReady(response);
    }
    if (settings.proxies > 0 && headers["x-forwarded-proto"] === "https")
      response.setHeader("strict-transport-security", "max-age=31536000");
    request.url = tidied.url;
    request.headers = { ...tidied.headers, [requestHeader]: id };
    next(request, response);
  };
}

/**
 * Has a server answer requests that offer another protocol as if they did not: curl and Java offer HTTP/2 so, and Next, which listens
 * for websockets, ends such connections without a word.
 */
export function withoutUpgrades(server: Server): Server {
  return server.on("newListener", (event) => {
    if (event === "upgrade") process.nextTick(() => server.removeAllListeners("upgrade"));
  });
}

/** A proxy in front names its requests; nobody else's text goes into our logs. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** The first sign of an end: whoever spreads requests over instances sends no more here. */
function notReady(response: ServerResponse): void {
  const body = JSON.stringify({ status: "unready", reason: "this process is about to end" });
  response.writeHead(503, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(body);
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
): void {
  const body = JSON.stringify({ error: words[status] });
  // Whatever body follows is not read: the connection goes, once the client had time for the answer.
  request.pause();
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    connection: "close",
    ...headers,
  });
  response.end(request.method === "HEAD" ? "" : body);
  setTimeout(() => request.destroy(), lingerMs).unref();
}

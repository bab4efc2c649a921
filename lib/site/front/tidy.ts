import type { IncomingHttpHeaders } from "node:http";

/** What a request asks, before anything is done for it. */
export interface Asked {
  method: string;
  /** Path and query as they were sent. */
  url: string;
  headers: IncomingHttpHeaders;
}

/** A request as the site is to see it, or why it is refused. */
export type Tidied =
  | { url: string; headers: IncomingHttpHeaders }
  | { status: 400 | 405 | 413 | 414; allow?: string };

/** No address of ours is a quarter as long. */
const longestAddress = 2_000;
/** A token and nothing else is ever sent to us. */
const largestBody = 1_000;

/** Parameters that a page takes; the API judges its own, and all others take none. */
const parameters: Record<string, readonly string[]> = {
  "/search": ["q"],
  "/search/suggest": ["q"],
  "/compare": ["cells", "role", "country", "kind", "money"],
  "/where-do-i-stand": ["role", "country"],
};

/**
 * Headers that the site reads. All others are dropped: Next answers one address in several ways by headers
 * of its router and of its makers' platform, which no page of ours sends.
 */
const headersRead = new Set([
  "host",
  "connection",
  "content-length",
  "accept",
  "accept-encoding",
  "user-agent",
  "if-none-match",
  "if-modified-since",
  "range",
  "authorization",
  "x-forwarded-for",
  "x-forwarded-proto",
  "x-fairband-own",
]);

/** Refuses what no route of ours answers, and drops what none reads, before a page is kept under it. */
export function tidy({ method, url, headers }: Asked): Tidied {
  if (url.length > longestAddress) return { status: 414 };
  const [path = "", query = ""] = split(url);
  if (!path.startsWith("/")) return { status: 400 };
  const allow = methodsOf(path);
  if (!allow.includes(method)) return { status: 405, allow: allow.join(", ") };
  const length = Number(headers["content-length"] ?? 0);
  if (headers["transfer-encoding"] !== undefined || !(length <= largestBody))
    return { status: 413 };
  if (method !== "POST" && length > 0) return { status: 413 };
  const read = Object.entries(headers).filter(([name]) => headersRead.has(name));
  return { url: address(path, query), headers: Object.fromEntries(read) };
}

function split(url: string): [string, string] {
  const at = url.indexOf("?");
  return at === -1 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
}

function methodsOf(path: string): readonly string[] {
  if (path.startsWith("/api/internal/")) return ["POST"];
  return path.startsWith("/api/v1/") ? ["GET", "HEAD", "OPTIONS"] : ["GET", "HEAD"];
}

function address(path: string, query: string): string {
  if (query === "") return path;
  if (path.startsWith("/api/v1/")) return `${path}?${query}`;
  const taken = Object.hasOwn(parameters, path) ? (parameters[path] ?? []) : [];
  const given = [...new URLSearchParams(query)].filter(([name]) => taken.includes(name));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

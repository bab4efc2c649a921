/** A request that no reader would send, and what may come of it. */
export interface HostileRequest {
  /** What is written to the connection, byte for byte. */
  bytes: string;
  /** Statuses that are right; 0 where the connection may be closed without one, as for CONNECT. */
  right: readonly number[];
}

/** Whole numbers below a limit, the same from one seed each time (mulberry32). */
type Random = (below: number) => number;

function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below) | 0;
  };
}

/** Pages that are asked for in earnest, beside all that is none. */
export const pages = [
  "/",
  "/salaries",
  "/countries",
  "/salaries/backend-engineer/germany",
  "/methodology",
];
const costly = ["/search?q=", "/compare?cells=", "/api/v1/", "/og/"];
const odd = [
  "%00",
  "%2e%2e%2f",
  "..%2f..%2fetc%2fpasswd",
  "%c0%ae",
  "%ff%fe",
  "%",
  "%zz",
  "%0d%0aSet-Cookie:a=b",
  "'--",
  '"><script>alert(1)</script>',
  "$%7Bjndi:ldap://x%7D",
  "{{7*7}}",
  "\u202e",
  "a".repeat(300),
  "constructor",
  "__proto__",
  "%E2%80%AE",
  "wp-admin.php",
  ".env",
  ".git/config",
  "_next",
  "[role]",
  "index.rsc",
  "\\..\\x",
  ";jsessionid=1",
];
const methods = [
  "POST",
  "PUT",
  "DELETE",
  "PATCH",
  "TRACE",
  "PROPFIND",
  "OPTIONS",
  "CONNECT",
  "PURGE",
];
const headers = [
  "RSC: 1",
  "Next-Router-State-Tree: %5B%22%22%5D",
  "Next-Router-Prefetch: 1",
  "Next-Router-Segment-Prefetch: /_tree",
  "Next-Url: /salaries",
  "Next-Action: 0123456789abcdef",
  "x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy",
  "x-middleware-rewrite: /other",
  "x-prerender-revalidate: guess",
  "x-nextjs-data: 1",
  "x-matched-path: /etc",
  "x-invoke-path: /other",
  "x-forwarded-host: evil.example",
  "x-forwarded-for: 1.2.3.4, , ,,;",
  "x-fairband-own: guess",
  "Cookie: __prerender_bypass=guess; a=%00",
  "Accept: text/x-component",
  "Accept-Encoding: gzip;q=0, identity;q=0, br;q=x",
  "Range: bytes=0-0,1-1,-5",
  "If-None-Match: *",
  "If-Modified-Since: never",
  "Authorization: Bearer guess",
  "Content-Type: multipart/form-data",
  "Upgrade: websocket",
  "Connection: upgrade",
  "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
  "Expect: 100-continue",
];

/** So many of them, the same each time. */
export function hostileRequests(count: number, seed = 1): HostileRequest[] {
  const random = randomOf(seed);
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[random(list.length)] as T;
  const word = () =>
    Array.from({ length: 3 + random(12) }, () => "abcdefghij-"[random(11)]).join("");
  const junk = () => `${one(odd)}${random(2) ? word() : ""}`;
  const kinds: (() => HostileRequest)[] = [
    // No such page, in every depth and script.
    () => get(`/${Array.from({ length: 1 + random(5) }, junk).join("/")}`, [400, 404, 308, 405]),
    () => get(`/salaries/${junk()}/${junk()}`, [400, 404, 308]),
    () => get(`/countries/${word()}x${random(1e6)}`, [404]),
    () =>
      get(
        `/salaries/backend-engineer/germany${one([".rsc", ".html", ".json", "/x", "//"])}`,
        [404, 308],
      ),
    // Parameters that no page takes.
    () => get(`${one(pages)}?${word()}=${encodeURIComponent(junk())}&_rsc=${random(1e9)}`, [200]),
    // What costs work.
    () => get(`${one(costly)}${junk()}`, [200, 308, 400, 404, 429]),
    () =>
      get(
        `/api/v1/${one(["ledger", "salaries", junk()])}?${junk()}=${junk()}`,
        [200, 308, 400, 404, 429],
      ),
    // Headers that change what Next answers.
    () =>
      get(
        one(pages),
        [200, 206, 304],
        Array.from({ length: 1 + random(4) }, () => one(headers)),
      ),
    () => get(`/${word()}${random(1e6)}`, [404], [one(headers), one(headers)]),
    // Other methods, with and without a body.
    () => {
      const method = one(methods);
      return {
        bytes: requestOf(method, method === "CONNECT" ? "a:1" : one(pages)),
        right: [0, 400, 405],
      };
    },
    () => ({
      bytes: requestOf(one(["POST", "PUT"]), one(pages), ["Content-Length: 5"], "a=1&b"),
      right: [405, 413],
    }),
    () => ({
      bytes: requestOf("POST", "/api/internal/refresh", [one(headers)]),
      right: [401, 413, 400],
    }),
    // Too long, or no request at all.
    () => get(`/${"a".repeat(2_000 + random(4_000))}`, [414]),
    () => get("/", [400, 431], [`x-long: ${"a".repeat(20_000)}`]),
    () => ({
      bytes: `${one(["GET / HTTP/9.9", "\u0000\u0001\u0002", "get /", `${word()} ${junk()} HTTP/1.1`])}\r\n\r\n`,
      right: [400, 405, 505],
    }),
  ];
  return Array.from({ length: count }, () => one(kinds)());
}

/** Also 400: Node refuses addresses and headers that are none. */
function get(path: string, right: readonly number[], more: readonly string[] = []): HostileRequest {
  // Some headers together are refused by Node itself.
  return {
    bytes: requestOf("GET", path, more),
    right: more.length > 0 ? [...right, 400, 413] : right,
  };
}

function requestOf(method: string, path: string, more: readonly string[] = [], body = ""): string {
  const lines = [`${method} ${path} HTTP/1.1`, "Host: localhost", ...more];
  // One that asks to keep the connection is answered all the same.
  if (!more.some((line) => line.startsWith("Connection"))) lines.push("Connection: close");
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}

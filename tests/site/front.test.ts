import { createServer, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clientAddress } from "#lib/site/front/client-address.ts";
import { type Answered, frontOf, withoutUpgrades } from "#lib/site/front/front.ts";
import { limitOf } from "#lib/site/front/limit.ts";

/** A site behind the front that answers with what it was asked. */
let site: Server;
let port: number;
let measured: Answered[];
let perMinute: number;
let stopping: boolean;

async function start(proxies = 0): Promise<void> {
  measured = [];
  const next = frontOf(
    ({ url, headers }, response) => response.end(JSON.stringify({ url, headers })),
    {
      proxies,
      limit: limitOf(perMinute),
      stopping: () => stopping,
      measure: (answered) => measured.push(answered),
    },
  );
  site = withoutUpgrades(createServer(next)).listen(0, "127.0.0.1");
  // As Next does.
  site.on("upgrade", (_request, socket) => socket.destroy());
  await new Promise((resolve) => site.once("listening", resolve));
  port = (site.address() as AddressInfo).port;
}
beforeEach(() => {
  perMinute = 1_000;
  stopping = false;
  return start();
});
afterEach(() => {
  site.closeAllConnections();
  site.close();
});

function ask(path: string, method = "GET", headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const asking = request({ port, path, method, headers }, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      });
      asking.on("error", reject);
      asking.end();
    },
  );
}

const seen = async (path: string, headers?: Record<string, string>) =>
  JSON.parse((await ask(path, "GET", headers)).body);

describe("a method that nothing answers", () => {
  test.each(["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "OPTIONS"])(
    "%s is 405 with the ones that are",
    async (method) => {
      for (const path of ["/", "/salaries/backend-engineer/germany", "/favicon.ico", "/_next/x"]) {
        const { status, headers } = await ask(path, method);
        expect([path, status, headers.allow]).toEqual([path, 405, "GET, HEAD"]);
      }
    },
  );

  test("the API also says which it takes, and refreshing is posted", async () => {
    expect((await ask("/api/v1/ledger", "OPTIONS")).status).toBe(200);
    expect((await ask("/api/internal/refresh", "POST")).status).toBe(200);
    expect((await ask("/api/internal/refresh", "GET")).status).toBe(405);
    expect((await ask("/api/v1/ledger", "DELETE")).headers.allow).toBe("GET, HEAD, OPTIONS");
  });
});

test("who offers another protocol along is answered in this one", async () => {
  for (const upgrade of ["h2c", "websocket"]) {
    const headers = {
      connection: "Upgrade, HTTP2-Settings",
      upgrade,
      "http2-settings": "AAMAAABk",
    };
    expect((await ask("/countries", "GET", headers)).status).toBe(200);
  }
});

test("a body that nothing takes is refused before it is read", async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(
        "POST /api/internal/refresh HTTP/1.1\r\nhost: a\r\ncontent-length: 300000000\r\n\r\n",
      );
      // For as long as somebody reads.
      const piece = Buffer.alloc(1_000_000);
      socket.on("drain", () => socket.write(piece));
      socket.write(piece);
    });
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(`${socket.bytesWritten < 200_000_000} ${text}`));
  });
  expect(answer).toMatch(/^true HTTP\/1\.1 413 /);
  expect((await ask("/", "GET", { "content-length": "5" })).status).toBe(413);
  expect((await ask("/", "GET", { "transfer-encoding": "chunked" })).status).toBe(413);
});

test("an address longer than any of ours is refused", async () => {
  expect((await ask(`/${"a".repeat(3_000)}`)).status).toBe(414);
  expect((await ask("//evil.example/x")).status).toBe(200);
  expect((await ask("*", "GET")).status).toBe(400);
});

test.each([
  ["/?utm_source=x", "/"],
  ["/salaries/backend-engineer/germany?a=1&b=2", "/salaries/backend-engineer/germany"],
  ["/search?q=data%20engineer&utm=1", "/search?q=data+engineer"],
  // What orders and narrows lists is read in the browser.
  ["/salaries/backend-engineer?sort=figure&kind=official", "/salaries/backend-engineer"],
  ["/search?x=1", "/search"],
  ["/compare?cells=a/b&cells=c/d&z=1", "/compare?cells=a%2Fb&cells=c%2Fd"],
  ["/search/suggest?q=a&x=1", "/search/suggest?q=a"],
  ["/where-do-i-stand?role=a&country=b&pay=9", "/where-do-i-stand?role=a&country=b"],
  ["/constructor?a=1", "/constructor"],
  ["/og?_rsc=abc", "/og"],
  ["/api/v1/ledger?junk=1", "/api/v1/ledger?junk=1"],
])(
  "of the parameters in %s none is passed on that the address does not take",
  async (path, url) => {
    expect((await seen(path)).url).toBe(url);
  },
);

test("headers by which Next answers one address in several ways are dropped", async () => {
  const { headers } = await seen("/", {
    RSC: "1",
    "Next-Router-Prefetch": "1",
    "Next-Router-State-Tree": "x",
    "Next-Router-Segment-Prefetch": "/_tree",
    "Next-Url": "/x",
    "Next-Action": "x",
    "x-middleware-subrequest": "proxy",
    "x-prerender-revalidate": "x",
    "x-nextjs-data": "1",
    Cookie: "__prerender_bypass=x",
    "If-None-Match": '"a"',
    Accept: "text/html",
  });
  expect(Object.keys(headers).toSorted()).toEqual([
    "accept",
    "connection",
    "host",
    "if-none-match",
    "x-fairband-request",
  ]);
});

describe("a client that asks too often", () => {
  test("is told when to ask again, for what costs much and not for pages", async () => {
    site.close();
    // An image counts ten times.
    perMinute = 12;
    await start();
    const costly = ["/search?q=a", "/api/v1/ledger", "/og/a/b"];
    for (const path of costly) expect((await ask(path)).status).toBe(200);
    for (const path of costly) {
      const { status, headers } = await ask(path);
      expect([path, status]).toEqual([path, 429]);
      expect(Number(headers["retry-after"])).toBeGreaterThan(50);
      expect(headers["cache-control"]).toBe("no-store");
    }
    expect((await ask("/salaries/backend-engineer/germany")).status).toBe(200);
    expect((await ask("/searching")).status).toBe(200);
  });

  test("is known behind the stated number of proxies, whatever it says of itself", async () => {
    site.close();
    perMinute = 1;
    await start(1);
    const from = async (list: string) =>
      (await ask("/search", "GET", { "x-forwarded-for": list })).status;
    expect(await from("10.0.0.1")).toBe(200);
    expect(await from("1.2.3.4, 10.0.0.1")).toBe(429);
    expect(await from("10.0.0.2")).toBe(200);
  });

  test.each([
    ["9.9.9.9, 1.1.1.1", 0, "5.5.5.5", "5.5.5.5"],
    ["9.9.9.9, 1.1.1.1", 1, "5.5.5.5", "1.1.1.1"],
    ["9.9.9.9, 1.1.1.1", 2, "5.5.5.5", "9.9.9.9"],
    ["9.9.9.9", 2, "5.5.5.5", "5.5.5.5"],
    [undefined, 1, "5.5.5.5", "5.5.5.5"],
    [undefined, 0, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    [undefined, 0, "::ffff:5.5.5.5", "::ffff:5.5.5.5"],
  ])("%s behind %i proxies from %s is %s", (forwarded, proxies, peer, client) => {
    expect(clientAddress(forwarded, proxies, peer)).toBe(client);
  });
});

test("each request has an id, a proxy's where that is one, and is measured", async () => {
  const own = await ask("/");
  expect(own.headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
  const given = "0123456789abcdef0123456789abcdef";
  expect((await ask("/", "GET", { "x-request-id": given })).headers["x-request-id"]).toBe(given);
  const forged = (await ask("/", "GET", { "x-request-id": "a b" })).headers["x-request-id"];
  expect(forged).not.toBe("a b");
  await ask("/", "PUT");
  await expect.poll(() => measured.map(({ status }) => status)).toEqual([200, 200, 200, 405]);
});

test("over https, and only there, browsers are told to stay with it", async () => {
  site.close();
  await start(1);
  const told = async (headers: Record<string, string>) =>
    (await ask("/", "GET", headers)).headers["strict-transport-security"];
  expect(await told({ "x-forwarded-proto": "https" })).toBe("max-age=31536000");
  expect(await told({ "x-forwarded-proto": "http" })).toBeUndefined();
  expect(await told({})).toBeUndefined();
  site.close();
  await start();
  expect(await told({ "x-forwarded-proto": "https" })).toBeUndefined();
});

test("a process that is about to end is not ready, answers, and ends its connections", async () => {
  stopping = true;
  const ready = await ask("/api/health/ready");
  expect([ready.status, JSON.parse(ready.body).status]).toEqual([503, "unready"]);
  const page = await ask("/salaries/backend-engineer/germany", "GET", { connection: "keep-alive" });
  expect([page.status, page.headers.connection]).toEqual([200, "close"]);
});

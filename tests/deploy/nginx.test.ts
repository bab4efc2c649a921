import { readdirSync, readFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import router from "next/dist/client/components/app-router-headers.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { briefly } from "#lib/site/kept-for.ts";
import { freshMs } from "#lib/site/publication.ts";
import { hasNginx, type Nginx, startNginx } from "#tests/helpers/nginx.ts";

/**
 * What stands behind nginx here: it answers with all that it was asked, so that whatever of a reader's
 * request reaches it would show in the answer of the next reader.
 */
let application: Server;
let nginx: Nginx;
let status = 200;
let cacheControl = "s-maxage=20";
let contentType = "text/html";
/** More of the answer, to make it worth packing. */
let filling = "";

beforeAll(async () => {
  if (!hasNginx) return;
  application = createServer((asked, response) => {
    response.writeHead(status, {
      "content-type": contentType,
      "cache-control": cacheControl,
      vary: "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch",
    });
    const { "x-request-id": _id, "x-forwarded-for": _for, ...headers } = asked.headers;
    response.end(JSON.stringify({ url: asked.url, method: asked.method, headers, filling }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => application.once("listening", resolve));
});
afterAll(() => {
  application?.closeAllConnections();
  application?.close();
});

interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

/** A request as it is written here: `fetch` would tidy up addresses and refuse headers. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body = "",
): Promise<Answer> {
  const { hostname, port } = new URL(nginx.origin);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, headers, method }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

describe.skipIf(!hasNginx)("deploy/nginx.conf (skipped where nginx is not installed)", () => {
  beforeEach(async () => {
    status = 200;
    cacheControl = "s-maxage=20";
    contentType = "text/html";
    filling = "";
    nginx = await startNginx([(application.address() as AddressInfo).port]);
  });
  afterEach(() => nginx.stop());

  const page = "/countries/germany";

  describe("nothing that a reader sends beside the address changes what the next reader gets", () => {
    const poisons: [string, Record<string, string>][] = [
      ["RSC", { RSC: "1" }],
      ["RSC, any text", { RSC: "y" }],
      ["Next-Router-State-Tree", { "Next-Router-State-Tree": "%5B%22%22%5D" }],
      ["Next-Router-Prefetch", { "Next-Router-Prefetch": "1" }],
      ["Next-Router-Segment-Prefetch", { "Next-Router-Segment-Prefetch": "/_tree" }],
      ["Next-Url", { "Next-Url": "/salaries" }],
      ["Next-HMR-Refresh", { "Next-HMR-Refresh": "1" }],
      ["all of them", { RSC: "1", "Next-Router-Prefetch": "1", "Next-Url": "/x" }],
      ["Host", { Host: "evil.example" }],
      ["X-Forwarded-Host", { "X-Forwarded-Host": "evil.example" }],
      ["X-Forwarded-Proto", { "X-Forwarded-Proto": "gopher" }],
      ["X-Original-URL", { "X-Original-URL": "/other", "X-Rewrite-URL": "/other" }],
      ["X-HTTP-Method-Override", { "X-HTTP-Method-Override": "POST" }],
      ["x-middleware-subrequest", { "x-middleware-subrequest": "proxy:proxy:proxy" }],
      ["x-middleware-rewrite", { "x-middleware-rewrite": "/other", "x-invoke-path": "/other" }],
      ["x-prerender-revalidate", { "x-prerender-revalidate": "guess", "x-nextjs-data": "1" }],
      ["Cookie", { Cookie: "__prerender_bypass=guess" }],
      ["Accept", { Accept: "text/x-component" }],
      ["Accept-Encoding", { "Accept-Encoding": "gzip, br" }],
      ["Accept-Language", { "Accept-Language": "de" }],
      ["User-Agent", { "User-Agent": "Googlebot" }],
      ["Range", { Range: "bytes=0-4" }],
      ["Authorization", { Authorization: "Bearer guess" }],
    ];
    test("each header by which Next varies is tried", () => {
      const tried = new Set(poisons.flatMap(([, headers]) => Object.keys(headers)));
      expect([...tried].map((name) => name.toLowerCase())).toEqual(
        expect.arrayContaining([...router.FLIGHT_HEADERS, router.NEXT_URL]),
      );
    });

    test.each(poisons)("%s", async (_name, headers) => {
      const clean = await ask("/countries/france");
      await ask(page, headers);
      const next = await ask(page);
      expect(next.status).toBe(200);
      expect(JSON.parse(next.body)).toEqual({ ...JSON.parse(clean.body), url: page });
    });
  });

  test.each([
    ["/salaries/backend-engineer/german", { RSC: "y" }, "/salaries/backend-engineer/germany"],
    ["/", { RSC: "countries" }, "/countries"],
    ["/?countries", {}, "/countries"],
    ["/%3Fcountries", {}, "/?countries"],
    ["/search?q=a%20/salaries", {}, "/salaries"],
    ["/api/v1/ledger?after=1", {}, "/api/v1/ledger"],
    ["/api/v1/ledger%3Fafter=1", {}, "/api/v1/ledger?after=1"],
  ])("no address poses as another: %s %o, then %s", async (first, headers, then) => {
    await ask(first, headers);
    const { url } = JSON.parse((await ask(then)).body);
    expect(url).toBe(then === "/?countries" ? "/" : then);
  });

  test("parameters that no address takes are dropped: they make no copies", async () => {
    for (let at = 0; at < 20; at += 1) {
      const { url } = JSON.parse((await ask(`${page}?junk=${at}`)).body);
      expect(url).toBe(page);
    }
    expect(readdirSync(nginx.kept, { recursive: true, withFileTypes: true })).toSatisfy(
      (entries: { isFile: () => boolean }[]) =>
        entries.filter((entry) => entry.isFile()).length === 1,
    );
  });

  test("parameters that an address takes arrive as they were sent", async () => {
    for (const path of ["/search?q=a%20b&x=1", "/compare?cells=a/b,c/d", "/api/v1/x?currency=USD"])
      expect(JSON.parse((await ask(path)).body).url).toBe(path);
  });

  test("only reading is let through", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "OPTIONS"])
      expect([method, (await ask(page, {}, method)).status]).toEqual([method, 405]);
    expect((await ask(page, {}, "HEAD")).status).toBe(200);
    expect((await ask("/api/v1/ledger", {}, "OPTIONS")).status).toBe(200);
  });

  test("the routes of this machine are nobody's else", async () => {
    expect((await ask("/api/internal/refresh")).status).toBe(404);
    expect((await ask("/api//internal/refresh")).status).toBe(404);
    expect((await ask("/api/x/../internal/refresh")).status).toBe(404);
    expect((await ask("/api/%69nternal/refresh")).status).toBe(404);
  });

  test("long addresses, headers and bodies are refused, and that is no failure of the application", async () => {
    expect((await ask(`/${"a".repeat(20_000)}`)).status).toBe(414);
    expect((await ask("/", { "x-long": "a".repeat(20_000) })).status).toBe(400);
    expect((await ask("/", { "content-length": "5000" }, "GET", "a".repeat(5_000))).status).toBe(
      413,
    );
  });

  test("what the application will not have kept is not kept, nor is an address without a page", async () => {
    const files = () =>
      readdirSync(nginx.kept, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
    cacheControl = "private, no-store";
    await ask(page);
    cacheControl = "public, max-age=60";
    status = 404;
    for (let at = 0; at < 20; at += 1) await ask(`/salaries/invented-${at}`);
    expect(files()).toHaveLength(0);
  });

  test("what the router of Next would ask for is packed too, for those who can unpack", async () => {
    filling = "a".repeat(5_000);
    for (const type of ["text/html", "text/x-component", "application/json", "text/csv"]) {
      contentType = type;
      const path = `/countries/${type.replace("/", "-")}`;
      const packed = await ask(path, { "Accept-Encoding": "gzip" });
      expect([type, packed.headers["content-encoding"]]).toEqual([type, "gzip"]);
      expect(packed.headers.vary).toBe("Accept-Encoding");
      expect(JSON.parse((await ask(path)).body).filling).toBe(filling);
    }
  });
});

test("what caches may hold together, and how late each process looks, stays within a minute", () => {
  const shipped = readFileSync("deploy/nginx.conf", "utf8");
  const inNginx = [...shipped.matchAll(/proxy_cache_valid 200 (\d+)s/g)].map((match) =>
    Number(match[1]),
  );
  const elsewhere = Number(/s-maxage=(\d+)/.exec(briefly)?.[1]);
  expect(inNginx).toHaveLength(1);
  expect(Math.max(...inNginx) + elsewhere + freshMs / 1_000).toBeLessThan(60);
});

/** Where kept answers count for a moment only, so that a test need not wait for the usual time. */
const short = (configuration: string) => configuration.replaceAll("200 15s", "200 1s");

describe.skipIf(!hasNginx)("with nothing behind it (skipped where nginx is not installed)", () => {
  const away = () => [1];

  test("what nobody has read is a page that says so and when to come back", async () => {
    nginx = await startNginx(away());
    for (const method of ["GET", "HEAD"]) {
      const { status: code, headers } = await ask("/countries/germany", {}, method);
      expect([method, code, headers["retry-after"]]).toEqual([method, 503, "30"]);
      expect(headers["content-type"]).toContain("text/html");
      expect(headers["cache-control"]).toBe("no-store");
    }
    expect((await ask("/salaries")).body).toMatch(/<h1>This page cannot be shown just now<.h1>/);
    for (const address of ["/api/v1/ledger", "/api/health/ready", "/_next/static/chunks/a.js"]) {
      const { status: code, headers, body } = await ask(address);
      expect([address, code, headers["retry-after"]]).toEqual([address, 503, "30"]);
      expect(JSON.parse(body)).toEqual({ error: expect.stringContaining("try again") });
    }
    expect((await ask("/unavailable.html")).status).toBe(404);
    await nginx.stop();
  });

  test("what was read in the last day serves, and an error of the application is a 503 elsewhere", async () => {
    status = 200;
    cacheControl = "s-maxage=20";
    nginx = await startNginx([(application.address() as AddressInfo).port], short);
    const before = await ask("/countries/germany");
    status = 500;
    cacheControl = "private, no-store";
    await expect
      .poll(async () => (await ask("/countries/germany")).headers["x-cache"], { timeout: 5_000 })
      .toBe("STALE");
    const after = await ask("/countries/germany");
    expect([after.status, after.body]).toEqual([200, before.body]);
    const unread = await ask("/countries/france");
    expect([unread.status, unread.headers["retry-after"]]).toEqual([503, "30"]);
    // What the application itself says of its health and to programs arrives as it is.
    status = 503;
    expect(JSON.parse((await ask("/api/health/ready")).body).url).toBe("/api/health/ready");
    expect(JSON.parse((await ask("/api/v1/ledger")).body).url).toBe("/api/v1/ledger");
    expect(readFileSync("deploy/nginx.conf", "utf8")).toContain("inactive=24h");
    await nginx.stop();
  });
});

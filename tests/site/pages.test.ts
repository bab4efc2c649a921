import { createHash } from "node:crypto";
import { createServer, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BusyError } from "#lib/queries/turns.ts";
import { KeptAnswers } from "#lib/site/front/kept-answers.ts";
import { pagesOf } from "#lib/site/front/pages.ts";
import { scriptPolicy } from "#lib/site/front/script-policy.ts";
import { noteFailure } from "#lib/site/note-failure.ts";
import { requestHeader } from "#lib/site/passing.ts";
import { keptWithHeader, type Watch, watchSymbol } from "#lib/site/watch.ts";

const site = globalThis as { [watchSymbol]?: Watch };
const filling = "word ".repeat(500);
const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; object-src 'none'";

let server: Server;
let port: number;
let current: string | null;
/** What Next was asked, and what it answers. */
let asked: string[];
let answer: RequestListener;

beforeEach(async () => {
  current = "release:1";
  asked = [];
  answer = page("release:1");
  site[watchSymbol] = {
    currentKey: async () => current,
    checkedKey: async () => ({ key: current }),
  };
  const next: RequestListener = (given, response) => {
    asked.push(`${given.method} ${given.url} ${given.headers["accept-encoding"] ?? "plain"}`);
    answer(given, response);
  };
  server = createServer(pagesOf(next, 1_000_000)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  delete site[watchSymbol];
  server.closeAllConnections();
  server.close();
});

function page(keptWith: string | null, script = "start()"): RequestListener {
  return (_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", policy);
    response.setHeader("vary", "rsc, next-router-state-tree");
    if (keptWith !== null) response.setHeader(keptWithHeader, keptWith);
    response.write(`<p>${filling}</p>`);
    response.end(`<script>${script}</script>`);
  };
}

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; body: Buffer; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const asking = request({ port, path, method, headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(pieces),
            headers: response.headers,
          }),
        );
      });
      asking.on("error", reject);
      asking.end();
    },
  );
}
const packed = { "accept-encoding": "gzip, br" };

describe("a page of the release that readers see", () => {
  test("is made once, and answered packed and plain, in full and for its head alone", async () => {
    const first = await ask("/a", packed);
    const again = await ask("/a", packed);
    const plain = await ask("/a");
    const head = await ask("/a", packed, "HEAD");
    expect(asked).toEqual(["GET /a plain"]);
    expect(again.headers).toMatchObject({ ...first.headers, date: expect.anything() });
    expect(again.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(gunzipSync(again.body)).toEqual(plain.body);
    expect(plain.body.toString()).toContain(filling);
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(again.body.length));
    expect(Object.keys(again.headers)).not.toContain(keptWithHeader);
  });

  test("is not sent again to whoever holds it", async () => {
    const { headers } = await ask("/a", packed);
    const again = await ask("/a", { ...packed, "if-none-match": String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask("/a", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("is made anew once they see another, and serves while nobody knows which", async () => {
    await ask("/a");
    current = null;
    await ask("/a");
    expect(asked).toHaveLength(1);
    current = "release:2";
    answer = page("release:2", "second()");
    expect((await ask("/a")).body.toString()).toContain("second()");
    await ask("/a");
    expect(asked).toHaveLength(2);
  });
});

test("what is of no release, failed or is no page is asked for each time", async () => {
  answer = page(null);
  for (const path of ["/search", "/search"]) await ask(path);
  answer = (_request, response) => {
    response.statusCode = 500;
    response.setHeader(keptWithHeader, "release:1");
    response.end("no");
  };
  for (let time = 0; time < 2; time += 1) expect((await ask("/b")).status).toBe(500);
  answer = page("release:1");
  for (const path of ["/api/v1/a", "/_next/a", "/_next/a"]) await ask(path, packed);
  expect(asked).toHaveLength(7);
  expect(asked.at(-1)).toBe("GET /_next/a gzip, br");
});

test("what many ask for at once is made once", async () => {
  const begun = Promise.withResolvers<void>();
  const made = Promise.withResolvers<void>();
  answer = async (request, response) => {
    begun.resolve();
    await made.promise;
    page("release:1")(request, response);
  };
  const first = ask("/a", packed);
  await begun.promise;
  const others = [ask("/a"), ask("/a", packed), ask("/a", packed, "HEAD")];
  const elsewhere = ask("/b");
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  made.resolve();
  const answers = await Promise.all([first, ...others, elsewhere]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(gunzipSync(answers[2]?.body ?? "")).toEqual(answers[1]?.body);
  expect(asked).toHaveLength(2);
});

test("a reader who leaves takes the page from nobody", async () => {
  const begun = Promise.withResolvers<void>();
  answer = (_request, response) => {
    answer = page("release:1");
    // As Next does for a page that it makes for one reader alone.
    response.on("close", () => response.destroy());
    begun.resolve();
  };
  const leaving = request({ port, path: "/a" });
  leaving.on("error", () => {});
  leaving.end();
  await begun.promise;
  const staying = ask("/a");
  leaving.destroy();
  expect((await staying).status).toBe(200);
});

test("what fails by something that passes is a 503 that says when to ask again", async () => {
  answer = (given, response) => {
    // As of another bundle: its class is not the one that is known here.
    const busy =
      given.url === "/busy"
        ? Object.assign(new Error("busy"), { name: new BusyError().name })
        : new Error("a mistake");
    noteFailure(busy, given.headers);
    response.statusCode = 500;
    response.end("no");
  };
  const answers = await Promise.all([
    ask("/busy", { [requestHeader]: "one" }),
    ask("/busy", { [requestHeader]: "two" }),
    ask("/broken", { [requestHeader]: "three" }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 500]);
  expect(answers.map(({ headers }) => headers["retry-after"])).toEqual(["5", "5", undefined]);
});

describe("the policy of a page", () => {
  const hash = (script: string) =>
    `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

  test("names the scripts in it, and lets no other run", async () => {
    const { headers } = await ask("/a");
    expect(headers["content-security-policy"]).toBe(
      `default-src 'self'; script-src 'self' ${hash("start()")}; object-src 'none'`,
    );
  });

  test.each([
    ["<script>a</script><script async>b\n</script><SCRIPT>a</SCRIPT>", ["a", "b\n"]],
    ['<script src="/x.js"></script><script type="application/ld+json">{}</script>', []],
    ["", []],
  ])("%s", (html, scripts) => {
    const sources = ["'self'", ...scripts.map(hash)].join(" ");
    expect(scriptPolicy(policy, html)).toBe(
      `default-src 'self'; script-src ${sources}; object-src 'none'`,
    );
  });
});

test("answers in memory stay within their limit, those asked for last", () => {
  const kept = new KeptAnswers(30_000);
  const answerOf = (bytes: number) => ({
    ...{ key: "k", headers: {}, etag: "", packed: false },
    body: Buffer.alloc(bytes),
  });
  kept.set("a", answerOf(5_000));
  kept.set("b", answerOf(5_000));
  kept.set("b", answerOf(5_000));
  kept.set("c", answerOf(5_000));
  expect(kept.get("a", "k")).not.toBeNull();
  kept.set("d", answerOf(5_000));
  expect(["a", "b", "c", "d"].filter((url) => kept.get(url, "k"))).toEqual(["a", "c", "d"]);
  kept.set("e", answerOf(50_000));
  expect(kept.get("e", "k")).toBeNull();
  expect(kept.get("a", "k")).not.toBeNull();
});

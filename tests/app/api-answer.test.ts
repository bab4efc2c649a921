import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { GET as getUnknown } from "#app/api/v1/[[...address]]/route.ts";
import { answer } from "#app/api/v1/answer.ts";
import { GET as getLedger } from "#app/api/v1/ledger/route.ts";
import { GET as getEvidence } from "#app/api/v1/salaries/[role]/[country]/evidence/route.ts";
import { apiErrorSchema } from "#lib/domain/api-problem.ts";
import { proxy } from "../../proxy.ts";

const site = "http://localhost/api/v1";

/** Status and sentence of a problem, which must be JSON that nobody keeps. */
async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return [response.status, apiErrorSchema.parse(await response.json()).error] as const;
}

describe("a request that the API does not know", () => {
  it.each([
    ["/salaries/backend-engineer/%", "escaped, but nothing"],
    ["/salaries/backend-engineer/%ff", "no text"],
    ["/salaries/backend-engineer/germany%00", "a sign that the database refuses"],
  ])("is refused before a route sees %s: %s", async (path) => {
    const [status] = await problemOf(await proxy(new NextRequest(site + path)));
    expect(status).toBe(404);
  });

  it("is 405 where it would write, with the methods that are allowed", async () => {
    const response = await proxy(new NextRequest(`${site}/ledger`, { method: "POST" }));
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await problemOf(response)).toEqual([405, expect.stringContaining("POST")]);
  });

  it("is left to the routes where its address is made of slugs", async () => {
    const response = await proxy(new NextRequest(`${site}/salaries/qa-engineer/germany/evidence`));
    expect(response.headers.get("x-middleware-next")).toBe("1");
  });

  it("is 404 at an address that nothing answers, and names those that do", async () => {
    expect(await problemOf(getUnknown())).toEqual([404, expect.stringContaining("/api/v1/ledger")]);
  });

  it.each([
    ["?format=xml", "xml"],
    ["?format=csv&after=7", "leave after out"],
    ["?after=1&after=2", "more than once"],
    ["?page=2", "after and format"],
  ])("is 400 for the ledger's %s", async (query, named) => {
    const response = await getLedger(new Request(`${site}/ledger${query}`));
    expect(await problemOf(response)).toEqual([400, expect.stringContaining(named)]);
  });

  it("is 400 for the currency of evidence, whose sentences print the page's", async () => {
    const params = Promise.resolve({ role: "data-analyst", country: "germany" });
    const response = await getEvidence(new Request(`${site}/?currency=USD`), { params });
    expect(await problemOf(response)).toEqual([
      400,
      expect.stringContaining("takes no parameters"),
    ]);
  });
});

describe("a JSON answer", () => {
  const read = (content: object, held?: string) => {
    const headers = new Headers(held === undefined ? {} : { "if-none-match": held });
    return answer(new Request(site, { headers }), async () => content);
  };

  it("is not sent again to a reader who holds it", async () => {
    const first = await read({ mean: 1 });
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    const again = await read({ mean: 1 }, `"other", ${tag}`);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("cache-control")).toContain("s-maxage=20");
  });

  it("is sent once anything in it has changed", async () => {
    const tag = (await read({ mean: 1 })).headers.get("etag") ?? "";
    const changed = await read({ mean: 2 }, tag);
    expect([changed.status, await changed.json()]).toEqual([200, { mean: 2 }]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinEmbeddedDatabase } from "#lib/runtime/embedded-database.ts";
import { stopEmbeddedDatabase } from "#tests/helpers/stop-database.ts";
import { dataDir, type SiteProcess, startSite } from "./site-process.ts";

const seen = "/salaries/backend-engineer/united-states";
const unseen = "/compare?cells=backend-engineer/united-states,data-engineer/united-states";

let site: SiteProcess;
beforeAll(async () => {
  site = await startSite();
  expect((await site.get(seen)).status).toBe(200);
  await stopEmbeddedDatabase(dataDir);
});
afterAll(async () => {
  await site?.interrupt();
});

describe("with the database down", () => {
  test.each([seen, "/", "/salaries", "/methodology"])("%s, served before, stays", async (path) => {
    const response = await site.get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<h1");
  });

  test.each([
    unseen,
    // Of a cell that no other test opens: an older copy of a page is served while the database is away.
    "/salaries/data-engineer/portugal/playbook",
    "/api/v1/salaries/backend-engineer/united-states",
  ])("%s, never served, is an error that nobody keeps", async (path) => {
    const response = await site.get(path);
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect(response.headers.get("cache-control")).toContain("no-store");
  });

  test("an address without a page is still refused", async () => {
    expect((await site.get("/salaries/no-such-role/united-states")).status).toBe(404);
  });

  test("the site is live and not ready", async () => {
    expect((await site.get("/api/health/live")).status).toBe(200);
    const ready = await site.get("/api/health/ready");
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: "unready",
      reason: "the database does not answer",
    });
  });

  test("everything comes back with the database", async () => {
    const { leave } = await joinEmbeddedDatabase(dataDir);
    expect((await site.get("/api/health/ready")).status).toBe(200);
    expect((await site.get(unseen)).status).toBe(200);
    await leave();
  });
});

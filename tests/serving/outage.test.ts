import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedDatabase, joinEmbeddedDatabase } from "#lib/runtime/embedded-database.ts";
import { stopEmbeddedDatabase } from "#tests/helpers/stop-database.ts";
import { dataDir, type SiteProcess, startSite } from "./site-process.ts";

const seen = "/salaries/backend-engineer/united-states";
const unseen = "/compare?cells=backend-engineer/united-states,data-engineer/united-states";

let site: SiteProcess;
/** For the site it is a server elsewhere, which it does not start itself. */
let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await joinEmbeddedDatabase(dataDir);
  site = await startSite({ DATABASE_URL: database.url });
  expect((await site.get(seen)).status).toBe(200);
  await stopEmbeddedDatabase(dataDir);
});
afterAll(async () => {
  await site?.interrupt();
  await database?.leave();
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

  test("a start serves what was served before, and says why not the rest", async () => {
    await site.interrupt();
    site = await startSite({ DATABASE_URL: database.url });
    expect(site.output()).toMatch(/^No database at .+\nPages that were read before are served/m);
    expect((await site.get(seen)).status).toBe(200);
    expect((await site.get(unseen)).status).toBeGreaterThanOrEqual(500);
    const ready = await site.get("/api/health/ready");
    expect(await ready.json()).toMatchObject({ reason: "the database does not answer" });
  });

  test("everything comes back with the database", async () => {
    await joinEmbeddedDatabase(dataDir);
    expect((await site.get("/api/health/ready")).status).toBe(200);
    expect((await site.get(unseen)).status).toBe(200);
    await expect
      .poll(() => site.output(), { timeout: 20_000 })
      .toContain("The database is back: everything is served.");
  });
});

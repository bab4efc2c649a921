import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { stopEmbeddedDatabase } from "#tests/helpers/stop-database.ts";
import { data, dataDir, type SiteProcess, startSite } from "./site-process.ts";

let site: SiteProcess;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site?.interrupt();
});

async function currentRelease(): Promise<string> {
  const answer = await (await site.get("/api/health/ready")).json();
  return z.object({ release: z.string() }).parse(answer).release;
}

async function pageText(): Promise<string> {
  return (await site.get("/salaries/backend-engineer/united-states")).text();
}

/** How a page names its release. */
const shows = (release: string) => new RegExp(`Release ${release}[.;]`);

/** Readers see what is published within a minute. */
const withinAMinute = { timeout: 60_000, interval: 500 };

test("readers see another release within a minute of publish, and the earlier one after a rollback", async () => {
  const before = await currentRelease();
  expect(await pageText()).toMatch(shows(before));

  await data("build");
  expect(await data("publish")).toContain("The running site was told");
  const after = await currentRelease();
  expect(after).not.toBe(before);
  await expect.poll(pageText, withinAMinute).toMatch(shows(after));

  await data("rollback");
  expect(await currentRelease()).toBe(before);
  await expect.poll(pageText, withinAMinute).toMatch(shows(before));
});

test("the refresh route wants the token", async () => {
  const response = await fetch(new URL("/api/internal/refresh", site.origin), {
    method: "POST",
    headers: { authorization: "Bearer guess" },
  });
  expect(response.status).toBe(401);
  expect((await site.get("/api/internal/refresh")).status).toBe(405);
});

test("a failed request is one JSON line on standard error", async () => {
  await stopEmbeddedDatabase(dataDir);
  expect((await site.get("/api/v1/salaries/data-analyst/japan")).status).toBe(503);
  const lines = site
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  const logged = lines.map((line) => z.object({ msg: z.string() }).parse(JSON.parse(line)).msg);
  expect(logged).toContain("API answer failed");
});

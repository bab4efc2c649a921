import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

test("the HTML of a role page is at most 25 kB gzipped, also where the sources say most", async ({
  request,
}) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const paths = [
    ...sitemap.matchAll(/\/salaries\/[a-z-]+\/(?:united-states|united-kingdom)(?=<)/g),
  ].map(([path]) => path);
  expect(paths.length).toBeGreaterThan(100);
  test.setTimeout(300_000);
  const tooHeavy: string[] = [];
  // Every sixth page: each is rendered for the first time here.
  for (const path of paths.filter((_, place) => place % 6 === 0)) {
    const size = gzipSync(await (await request.get(path)).body()).length;
    if (size > 25_000) tooHeavy.push(`${path}: ${size}`);
  }
  expect(tooHeavy).toEqual([]);
});

test("a role page loads at most 145 kB of gzipped JavaScript before interaction", async ({
  page,
}) => {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.endsWith(".js")) {
      sizes.push(response.body().then((body) => gzipSync(body).length));
    }
  });
  await page.goto(cellPath, { waitUntil: "networkidle" });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(145_000);
});

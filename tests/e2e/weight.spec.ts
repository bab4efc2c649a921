import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

test("the HTML of a role page is at most 25 kB gzipped", async ({ request }) => {
  const response = await request.get(cellPath);
  expect(gzipSync(await response.body()).length).toBeLessThanOrEqual(25_000);
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

import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

test("the HTML of a role page is at most 24 kB gzipped, also where the sources say most", async ({
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
    if (size > 24_000) tooHeavy.push(`${path}: ${size}`);
  }
  expect(tooHeavy).toEqual([]);
});

/** Hubs with most to list. */
const hubs = ["/salaries/backend-engineer", "/countries/united-states", "/countries/germany"];

for (const path of [...hubs, "/salaries", "/compare"]) {
  test(`${path} is at most 25 kB gzipped`, async ({ request }) => {
    const size = gzipSync(await (await request.get(path)).body()).length;
    expect(size).toBeLessThanOrEqual(25_000);
  });
}

test("nothing moves while a page loads on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const seen: { shift: number } = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += Reflect.get(entry, "value");
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const path of ["/", cellPath, "/salaries/backend-engineer"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const shift: number = await page.evaluate(() => Reflect.get(window, "seen").shift);
    expect([path, shift < 0.005 ? 0 : shift]).toEqual([path, 0]);
  }
});

/** With a role and a country that have most to say. */
const toolPath = "/where-do-i-stand?role=backend-engineer&country=united-states";

test("the tool's page is at most 20 kB gzipped, however many roles there are", async ({
  request,
}) => {
  const size = gzipSync(await (await request.get(toolPath)).body()).length;
  expect(size).toBeLessThanOrEqual(20_000);
});

for (const path of ["/", cellPath, toolPath, ...hubs, "/compare", "/search?q=nurse"]) {
  test(`${path} loads at most 2 kB of JavaScript before a sign of its reader, and at most 144 kB gzipped at the first`, async ({
    page,
  }) => {
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (new URL(response.url()).pathname.endsWith(".js")) {
        sizes.push(response.body().then((body) => gzipSync(body).length));
      }
    });
    await page.goto(path, { waitUntil: "networkidle" });
    const loaded = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const before = await loaded();
    expect(before).toBeLessThanOrEqual(2_000);
    await page.mouse.move(50, 60, { steps: 2 });
    await expect.poll(() => page.evaluate(() => Reflect.has(window, "firstSigns"))).toBe(false);
    expect(sizes.length).toBeGreaterThan(1);
    expect((await loaded()) - before).toBeLessThanOrEqual(144_000);
  });
}

test("the fonts that a role page loads by itself are at most 52 kB", async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".woff2")) sizes.push(response.body().then((one) => one.length));
  });
  await page.goto(cellPath, { waitUntil: "networkidle" });
  expect(sizes.length).toBeGreaterThan(0);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThanOrEqual(52_000);
});

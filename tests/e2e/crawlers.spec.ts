import { expect, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

test("robots.txt lets crawlers read pages, keeps them from search results and names the sitemap", async ({
  request,
}) => {
  const answer = await request.get("/robots.txt");
  const lines = (await answer.text()).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining(["Allow: /", "Disallow: /search", "Disallow: /api/internal/"]),
  );
  expect(lines.find((line) => line.startsWith("Sitemap: "))).toMatch(
    /^Sitemap: https?:\/\/\S+\/sitemap\.xml$/,
  );
});

test("the sitemap lists each indexable page once, with the date of the data, and no other", async ({
  request,
}) => {
  const text = await (await request.get("/sitemap.xml")).text();
  const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) => new URL(url).pathname,
  );
  expect(paths.length).toBeGreaterThan(600);
  // From 50,000 addresses on a sitemap must be split; until then one file is simpler.
  expect(paths.length).toBeLessThan(50_000);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining(["/", "/track-record", cellPath]));
  const others = /^\/(?:search|api|og)\b|\/(?:evidence|playbook)$/;
  expect(paths.filter((path) => others.test(path))).toEqual([]);
  expect(text.match(/<lastmod>/g)).toHaveLength(paths.length);

  const cells = paths.filter((path) => path.split("/").length === 4);
  const pairs = paths.filter((path) => path.includes("-vs-"));
  expect(pairs.length).toBeGreaterThan(100);
  for (const path of [cells[0], cells[Math.floor(cells.length / 2)], cells.at(-1), pairs[7]]) {
    const page = await (await request.get(path ?? "")).text();
    expect(page, path).toContain('<meta name="robots" content="index, follow"/>');
  }
});

test("the track record says as structured data where the whole record is, and it is there", async ({
  page,
  request,
}) => {
  await page.goto("/track-record");
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  const { distribution, license } = JSON.parse(json ?? "");
  expect(license).toMatch(/^https:/);
  for (const { contentUrl, encodingFormat } of distribution) {
    const { pathname, search } = new URL(contentUrl);
    const answer = await request.get(pathname + search);
    expect(answer.headers()["content-type"]).toContain(encodingFormat);
  }
  const links = await page.locator('a[href^="/api/v1/ledger"]').count();
  expect(links).toBe(distribution.length);
});

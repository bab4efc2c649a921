import { expect, type Page, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

/** A page of each kind of evidence, and the page that says most. */
const listed = [
  cellPath,
  "/salaries/backend-engineer/germany",
  "/salaries/registered-nurse/united-states",
  "/salaries/registered-nurse/germany",
  "/salaries/data-scientist/united-kingdom",
];
/** Pages measured in all: the others are spread over the sitemap, so that offices, answers and postings lead some. */
const measured = 40;
const widths = { wide: 1280, phone: 390 } as const;
const limits = {
  longest: { wide: 5000, phone: 7500 },
  median: { wide: 4500, phone: 6500 },
  modelled: { wide: 2500, phone: 4000 },
  /** The hub of a role with most countries: a row of three short lines for each. */
  hub: { wide: 5000, phone: 8000 },
};
const mostStops = 90;
const hubPath = "/salaries/backend-engineer";

/** Height by width, tab stops and addresses of our own that it links, of one load. */
async function measure(page: Page, path: string) {
  await page.goto(path);
  const heights = { wide: 0, phone: 0 };
  for (const name of ["wide", "phone"] as const) {
    await page.setViewportSize({ width: widths[name], height: 900 });
    heights[name] = await page.evaluate(() => document.documentElement.scrollHeight);
  }
  const { stops, links } = await page.evaluate(() => ({
    stops: [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary"),
    ].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length,
    links: [...document.querySelectorAll("a")]
      .map(({ href }) => new URL(href, location.href))
      .filter(
        ({ origin, pathname }) => origin === location.origin && pathname !== location.pathname,
      )
      .map(({ pathname, search }) => pathname + search),
  }));
  return { path, heights, stops, links: new Set(links) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

test("role pages are short, soon passed by keyboard, and lead mostly to pages that may be listed", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  // Heights are those of the page as it is sent.
  await page.route(/\.js$/, (route) => route.abort());
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const known = new Set(
    [...sitemap.matchAll(/<loc>([^<]+)</g)].map(([, url = ""]) => new URL(url).pathname),
  );
  const hub = await (await request.get(hubPath)).text();
  const modelled = [...hub.matchAll(/href="(\/salaries\/[a-z-]+\/[a-z-]+)"/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !known.has(path))
    .at(-1);

  const roles = [...known].filter((path) => /^\/salaries\/(?!fields\/)[^/]+\/[^/]+$/.test(path));
  const others = roles.filter((path) => !listed.includes(path));
  const step = Math.floor(others.length / (measured - listed.length));
  const spread = others.filter((_, at) => at % step === 0).slice(0, measured - listed.length);
  const pages = [];
  for (const path of [...listed, ...spread]) pages.push(await measure(page, path));
  const thin = await measure(page, modelled ?? "");
  const longest = await measure(page, hubPath);

  for (const { path, heights, stops } of pages) {
    expect([path, heights.wide], path).toEqual([path, Math.min(heights.wide, limits.longest.wide)]);
    expect([path, heights.phone]).toEqual([path, Math.min(heights.phone, limits.longest.phone)]);
    expect([path, stops]).toEqual([path, Math.min(stops, mostStops)]);
  }
  for (const name of ["wide", "phone"] as const) {
    const heights = pages.map((one) => one.heights[name]);
    expect(median(heights), name).toBeLessThanOrEqual(limits.median[name]);
    expect(thin.heights[name], `${thin.path} ${name}`).toBeLessThanOrEqual(limits.modelled[name]);
    expect(longest.heights[name], `${hubPath} ${name}`).toBeLessThanOrEqual(limits.hub[name]);
  }
  for (const { path, links } of pages) {
    const unlisted = [...links].filter((href) => !known.has(href));
    expect(unlisted.length / links.size, `${path}: ${unlisted}`).toBeLessThanOrEqual(0.25);
  }
});

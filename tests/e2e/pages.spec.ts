import { expect, test } from "@playwright/test";
import { cellPath, pageKinds } from "./page-kinds.ts";

for (const { name, path } of pageKinds) {
  test(`${name} has one h1, no skipped heading level, no error and no foreign request`, async ({
    page,
    baseURL,
  }) => {
    const problems: string[] = [];
    page.on("console", (message) => {
      // The browser itself reports the 404 of a page that is meant to be one.
      if (message.type() === "error" && !message.text().includes("status of 404")) {
        problems.push(message.text());
      }
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      const url = new URL(request.url());
      const isOwn = url.origin === new URL(baseURL ?? "").origin || url.protocol === "data:";
      if (!isOwn) problems.push(request.url());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    // Scripts come with the first sign of a reader, and their complaints with them.
    await page.mouse.move(50, 60, { steps: 2 });
    await page.waitForFunction(() => !Reflect.has(window, "firstSigns"));

    const levels = await page
      .locator("h1, h2, h3, h4")
      .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1);
    expect(skipped).toEqual([]);
    expect(problems).toEqual([]);
  });
}

test("the role page has its sections in their order, with their headings", async ({ page }) => {
  await page.goto(cellPath);
  const sections = await page
    .locator("article section[id]")
    .evaluateAll((all) => all.map((one) => `${one.id}: ${one.querySelector("h2")?.textContent}`));
  expect(sections).toEqual([
    "overview: Market overview",
    "trend: Where it is heading",
    "seniority: Seniority distribution",
    "sources: What the sources say",
    "intelligence: Market intelligence",
    "checklist: Strategic checklist",
    "roadmap: Seniority roadmap",
    "faq: Questions",
    "next-steps: Next steps",
    "elsewhere: Elsewhere",
    "evidence: Where these numbers come from",
  ]);
});

test("every source that the role page names leads to evidence that exists", async ({ page }) => {
  await page.goto(cellPath);
  const targets = await page
    .locator('.cite a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(targets.length).toBeGreaterThan(10);
  for (const target of new Set(targets)) await expect(page.locator(target)).toHaveCount(1);
});

test("following a source opens its evidence", async ({ page }) => {
  await page.goto(cellPath);
  const source = page.locator("#seniority .cite a").first();
  const target = page.locator((await source.getAttribute("href")) ?? "");
  await expect(target).toBeHidden();
  await source.click();
  await expect(target).toBeVisible();
});

test("the live chart comes on first interaction and names each year", async ({ page }) => {
  await page.goto(cellPath);
  await expect(page.locator(".recharts-surface")).toHaveCount(0);
  await page.getByRole("button", { name: "Explore year by year" }).click();
  await expect(page.locator(".trend-shell .recharts-surface").first()).toBeVisible();
});

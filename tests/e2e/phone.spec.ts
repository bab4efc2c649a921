import { expect, test } from "@playwright/test";
import { cellPath, pageKinds } from "./page-kinds.ts";

test.use({ viewport: { width: 360, height: 740 } });

for (const { name, path } of pageKinds) {
  test(`${name} fits a phone of 360 pixels`, async ({ page }) => {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test("the headline figure and its grade are above the fold of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(cellPath);
  for (const part of [".headline-figure", "#overview .confidence", "#overview .bar-large"]) {
    const box = await page.locator(part).first().boundingBox();
    expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  }
});

test("no label of a drawing is smaller than 13 pixels", async ({ page }) => {
  await page.goto(cellPath);
  const sizes = await page
    .locator("svg text")
    .evaluateAll((labels) =>
      labels.map((label) => Number.parseFloat(getComputedStyle(label).fontSize)),
    );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
});

test("the call to the playbook never covers what has the focus", async ({ page }) => {
  await page.goto(cellPath);
  const stops = await page.locator("article a:visible, article summary:visible").count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const call = document.querySelector(".playbook-call");
      const focused = document.activeElement;
      if (!call || !focused || call.contains(focused)) return null;
      const bar = call.getBoundingClientRect();
      const box = focused.getBoundingClientRect();
      const apart = box.bottom <= bar.top + 1 || box.top >= bar.bottom - 1;
      return apart ? null : focused.outerHTML.slice(0, 120);
    });
    expect(covered).toBeNull();
  }
});

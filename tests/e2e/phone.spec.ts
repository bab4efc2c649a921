import { expect, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

test.use({ viewport: { width: 360, height: 740 } });

test("the headline figure and its interval bar are above the fold of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(cellPath);
  for (const part of [".headline-figure", "#overview .bar-large"]) {
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

test("what stays in view of a wide screen never covers what has the focus", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(cellPath);
  const stops = await page.locator("article a:visible, article summary:visible").count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const strip = document.querySelector(".page-contents");
      const focused = document.activeElement;
      if (!strip || !focused || strip.contains(focused)) return null;
      const bar = strip.getBoundingClientRect();
      const box = focused.getBoundingClientRect();
      const apart = box.bottom <= bar.top + 1 || box.top >= bar.bottom - 1;
      return apart ? null : focused.outerHTML.slice(0, 120);
    });
    expect(covered).toBeNull();
  }
});

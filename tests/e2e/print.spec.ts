import { expect, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
});

test("a printed role page shows the evidence that the screen folds away", async ({ page }) => {
  await page.goto(cellPath);
  await expect(page.locator("#evidence .evidence").first()).toBeVisible();
});

test("print is ink on white, whatever the theme", async ({ page }) => {
  await page.goto(cellPath);
  const background = await page
    .locator("body")
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(background).toBe("rgb(255, 255, 255)");
});

test("the site's controls are gone in print, and the percentiles stand for the tool", async ({
  page,
}) => {
  await page.goto(cellPath);
  await expect(page.locator(".page-contents")).toBeHidden();
  await expect(page.locator(".standing-tool")).toBeHidden();
  await expect(page.locator(".without-script table")).toBeVisible();
  await expect(page.locator("header search")).toBeHidden();
});

test("the playbook prints on at most four sheets, and on one for a level of one's own", async ({
  page,
}) => {
  const sheets = async (anchor: string) => {
    await page.goto(`${cellPath}/playbook${anchor}`);
    const pdf = await page.pdf({ format: "A4" });
    return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  };
  const whole = await sheets("");
  expect(whole).toBeGreaterThan(0);
  expect(whole).toBeLessThanOrEqual(4);
  expect(await sheets("#level-senior")).toBe(1);
});

import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

async function openDialog(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole("button", { name: "Share, embed, save charts" }).last().focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Share this page" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function saved(page: Page, name: RegExp): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).first().click();
  return readFile(await (await download).path());
}

test("a role page's charts are saved as files that stand alone, with the data behind them", async ({
  page,
}) => {
  const dialog = await openDialog(page, cellPath);
  expect(await dialog.locator("li").count()).toBeGreaterThanOrEqual(4);
  const svg = (await saved(page, /^SVG of .*projected/i)).toString();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).toContain("2026");
  expect(svg).toContain(`Fairband, ${new URL(page.url()).host}${cellPath}`);
  expect(svg).not.toMatch(/class=|style=|NaN/);
  const png = await saved(page, /^PNG of/);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const csv = (await saved(page, /^CSV of From .* to /i)).toString();
  expect(csv).toMatch(/^Level,,Share,.*\r\nJunior/);
});

test("a link leads to a section, and the embed code shows the page's image with its words", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = await openDialog(page, cellPath);
  await dialog.getByLabel("Link to").selectOption("#seniority");
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Link copied.");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toBe(`${page.url()}#seniority`);
  await dialog.getByRole("button", { name: "Copy embed code" }).click();
  expect(await copied()).toMatch(
    /^<a href="[^"]+\/salaries\/backend-engineer\/united-states"><img src="[^"]+\/og\/backend-engineer\/united-states" .*alt="[^"]*\$199,615/,
  );
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

for (const path of [
  "/salaries/backend-engineer",
  "/salaries/backend-engineer/united-states/regions",
  "/compare?cells=backend-engineer/united-states,data-scientist/united-states",
  "/track-record",
]) {
  test(`the chart of ${path} becomes a picture and a table`, async ({ page }) => {
    await openDialog(page, path);
    const svg = (await saved(page, /^SVG of/)).toString();
    expect(svg.match(/<rect/g)?.length).toBeGreaterThan(3);
    expect(svg).not.toContain("NaN");
    expect((await saved(page, /^CSV of/)).toString().split("\r\n").length).toBeGreaterThan(2);
  });
}

import { expect, type Page, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

/** Holds all scripts of a page until the function that it gives is called, as a slow line does. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("pay that was written before the scripts came is answered when they are there", async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto(cellPath);
  await page.getByLabel("Your pay or an offer").focus();
  await page.keyboard.type("185,000");
  release();
  await expect(page.locator(".standing-answer")).toContainText(/About the \d+/);
  await expect(page.getByLabel("Your pay or an offer")).toHaveValue("185,000");
});

test("a button that was pressed, a choice and a search before the scripts came are heard", async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto("/salaries/backend-engineer");
  await page.getByLabel("Order").selectOption("figure");
  await page.locator("#header-search").fill("nurse");
  await page.getByRole("button", { name: "Share, embed, save charts" }).click();
  release();
  await expect(page.getByRole("dialog", { name: "Share this page" })).toBeVisible();
  await expect(page).toHaveURL(/sort=figure/);
  await expect(page.locator("#header-search-offers a").first()).toBeAttached();
});

test("a word that is being written when the scripts come is written on", async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto("/where-do-i-stand?role=backend-engineer&country=united-states");
  const role = page.getByLabel("Role", { exact: true });
  await role.fill("");
  await page.keyboard.type("registered");
  release();
  await expect(page.locator("#desk-roles option")).not.toHaveCount(0);
  await page.keyboard.type(" nurse");
  await expect(role).toHaveValue("registered nurse");
  await expect(page).toHaveURL(/role=registered-nurse/);
});

test("an order that was chosen before the scripts came is the order that is read", async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto(`${cellPath}/regions`);
  await page.getByLabel("State", { exact: true }).check();
  release();
  await expect(page.locator(".regions tbody tr").nth(0)).toContainText("Alabama");
});

test("what was chosen and written before even the script that waits came is heard", async ({
  page,
}) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/first-sign.js", async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto("/salaries/backend-engineer", { waitUntil: "commit" });
  await page.getByLabel("Order").selectOption("figure");
  await page.locator("#header-search").fill("nurse");
  resolve();
  await expect(page).toHaveURL(/sort=figure/);
  await expect(page.locator("#header-search-offers a").first()).toBeAttached();
});

test("the key / leads to the box, also as the first thing that a reader does", async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto("/about");
  await page.keyboard.press("/");
  release();
  await expect(page.locator("#header-search")).toBeFocused();
});

test("what the address or the device holds is shown without a sign", async ({ page }) => {
  await page.goto("/salaries/backend-engineer?sort=figure");
  await expect(page.getByLabel("Order")).toHaveValue("figure");
  await page.evaluate(() => localStorage.setItem("money", "EUR"));
  await page.goto(cellPath);
  await expect(page.locator(".headline-figure").first()).toContainText("€");
});

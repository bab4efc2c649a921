import { expect, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

test.use({ javaScriptEnabled: false });

test("without JavaScript the role page shows its figure, its drawing and its table", async ({
  page,
}) => {
  await page.goto(cellPath);
  await expect(page.locator("#level-all .headline-figure")).toHaveText("$199,615");
  await expect(page.locator("svg.trend")).toBeVisible();
  await page.getByText("The years in a table").click();
  await expect(page.locator("#trend details table").first()).toBeVisible();
});

test("without JavaScript a link shows a level's figure, and another hides it again", async ({
  page,
}) => {
  await page.goto(cellPath);
  await expect(page.locator("#level-senior")).toBeHidden();
  await page.locator(".levels").getByRole("link", { name: "Senior" }).click();
  await expect(page.locator("#level-senior .headline-figure")).toBeVisible();
  await expect(page.locator("#level-all")).toBeHidden();
  await page.locator(".levels").getByRole("link", { name: "All" }).click();
  await expect(page.locator("#level-all")).toBeVisible();
  await expect(page.locator("#level-senior")).toBeHidden();
});

test("without JavaScript the percentiles stand where the tool would", async ({ page }) => {
  await page.goto(cellPath);
  await expect(page.locator(".standing-tool")).toBeHidden();
  await expect(page.locator(".without-script table")).toBeVisible();
});

test("without JavaScript the tool chooses by a form and answers with tables", async ({ page }) => {
  await page.goto("/where-do-i-stand");
  await page.getByLabel("Role", { exact: true }).fill("data scientists");
  await page.getByLabel("Country", { exact: true }).selectOption({ label: "United Kingdom" });
  await page.getByRole("button", { name: "Show this pay" }).click();
  await expect(page).toHaveURL(/role=data\+scientists&country=united-kingdom/);
  await expect(page.getByLabel("Role", { exact: true })).toHaveValue("Data Scientist");
  await expect(page.locator(".without-script table")).toBeVisible();
  await expect(page.locator(".equal-table")).toContainText("United States");
  await expect(page.locator(".standing-tool").first()).toBeHidden();
});

test("without JavaScript no button stands there that would do nothing", async ({ page }) => {
  await page.goto(cellPath);
  await expect(page.getByText("Explore year by year")).toBeHidden();
});

test("without JavaScript a search leads to the page", async ({ page }) => {
  await page.goto("/");
  await page.locator("#home-search").fill("backend engineer united states");
  await page.locator("main search button").click();
  await page.locator(`main a[href="${cellPath}"]`).first().click();
  await expect(page.locator("h1")).toContainText("Backend Engineer");
});

test("without JavaScript a cell is added to a comparison", async ({ page }) => {
  await page.goto("/compare?cells=backend-engineer/united-states");
  await page.getByLabel("Role", { exact: true }).fill("data scientist");
  await page.getByLabel("Country", { exact: true }).selectOption({ label: "United States" });
  await page.getByRole("button", { name: "Add to the comparison" }).click();
  await expect(page.locator("#facts thead th")).toHaveCount(2);
});

for (const path of ["/no-such-page", "/salaries/no-such-role", "/countries/atlantis"]) {
  test(`without JavaScript ${path} is a 404 that helps`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator("h1")).toHaveText("No such page");
    await expect(page.locator("#not-found-search")).toBeVisible();
  });
}

import { expect, test } from "@playwright/test";
import { cellPath } from "./page-kinds.ts";

/** Types by keyboard alone, as a reader without a mouse would. */
async function ask(page: import("@playwright/test").Page, text: string) {
  await page.goto(cellPath);
  await page.getByLabel("Your pay or an offer").focus();
  await page.keyboard.type(text);
}

test("says where a pay stands, in words that name the kind of pay", async ({ page }) => {
  await ask(page, "185,000");
  const answer = page.locator(".standing-answer");
  await expect(answer).toContainText(/About the \d+(st|nd|rd|th) percentile/);
  await expect(answer).toContainText("of advertised pay");
});

test("stands higher among juniors than among seniors", async ({ page }) => {
  await ask(page, "185k");
  const place = async (level: string) => {
    await page.locator(".standing").getByLabel("Level").selectOption({ label: level });
    const words = await page.locator(".standing-place").textContent();
    return Number(/\d+/.exec(words ?? "")?.[0]);
  };
  expect(await place("Junior")).toBeGreaterThan(await place("Senior"));
});

test("asks how an amount is paid that is no year's pay, and takes the answer by keyboard", async ({
  page,
}) => {
  await ask(page, "15.000");
  await expect(page.locator(".standing-answer")).toContainText("How is it paid?");
  await page.getByRole("button", { name: "a month" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".standing-answer")).toContainText("Taken as $180,000 a year");
});

test("says what to write where nothing can be read", async ({ page }) => {
  await ask(page, "a lot");
  await expect(page.locator(".standing-answer")).toContainText("There is no amount in it.");
});

test("sends what the reader wrote nowhere, and keeps it out of the address", async ({ page }) => {
  await page.goto(cellPath, { waitUntil: "networkidle" });
  const sent = new Set<string>();
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    // The code that answers comes from our own files when it is first asked for.
    if (!pathname.startsWith("/_next/static/")) {
      sent.add([pathname, search, request.postData()].join(""));
    }
  });
  await page.getByLabel("Your pay or an offer").fill("123456");
  await expect(page.locator(".standing-place")).toBeVisible();
  // What it is held against is asked for by the names that stand in the address already.
  const figures = cellPath.replace("/salaries/", "/where-do-i-stand/figures/");
  expect([...sent]).toEqual([figures]);
  expect(page.url()).not.toContain("123456");
});

test("the tool's page answers for another role and country, and for a country elsewhere, and sends no pay", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/where-do-i-stand?role=backend-engineer&country=united-states");
  await page.getByLabel("Role", { exact: true }).focus();
  await expect(page.locator("#desk-roles option")).not.toHaveCount(0);
  await page.keyboard.type("registered nurse");
  await expect(page).toHaveURL(/role=registered-nurse/);
  await page.getByLabel("Role", { exact: true }).fill("Backend Engineer");
  await page.getByLabel("Country", { exact: true }).selectOption({ label: "Brazil" });
  await page.getByLabel("Your pay or an offer").fill("7543 R$ por mês");
  await expect(page.locator(".standing-answer")).toContainText("Taken as R$90,516 a year");
  await page.getByLabel("Another country").selectOption({ label: "Germany" });
  await expect(page.locator("#elsewhere .verdict")).toContainText(
    /^R\$90,516 a year in Brazil buys about what €[\d,]+ buys in Germany, .* percentile/,
  );
  expect(page.url()).toMatch(/\?role=backend-engineer&country=brazil$/);
  expect(asked.filter((url) => /7543|90.?516/.test(url))).toEqual([]);
});

test("pay written after a country was chosen is in that country's money, however late its figures come", async ({
  page,
}) => {
  await page.goto("/where-do-i-stand?role=backend-engineer&country=united-states");
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/where-do-i-stand/figures/**", async (route) => {
    await held;
    await route.continue();
  });
  const pay = page.getByLabel("Your pay or an offer");
  await page.getByLabel("Country", { exact: true }).selectOption({ label: "Germany" });
  await pay.fill("75000");
  arrive();
  await expect(page.locator("#elsewhere .verdict")).toContainText("€75,000 a year in Germany");
  await expect(page.getByLabel("Currency")).toHaveValue("EUR");
  // What was written for a country stays in its money when another is chosen.
  await page.getByLabel("Country", { exact: true }).selectOption({ label: "Brazil" });
  await expect(page).toHaveURL(/country=brazil$/);
  await expect(page.getByLabel("Currency")).toHaveValue("EUR");
});

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { expectedAnswers, placeOf } from "#tests/search/queries.ts";

const list = "[data-answers]";

test("a search for one role in one place leads to its pay there first, in one click, then to the country's page", async ({
  page,
}) => {
  await page.goto("/search?q=senior+backend+devs+in+San+Francisco");
  const answers = page.locator(`${list} a`);
  const inTheCountry = "/salaries/backend-engineer/united-states";
  await expect(answers.nth(0)).toHaveAttribute("href", `${inTheCountry}/regions#california`);
  await expect(answers.nth(1)).toHaveAttribute("href", `${inTheCountry}#level-senior`);
  await answers.nth(0).click();
  await expect(page.locator("h1")).toContainText("Backend Engineer");
});

test("a search that names nothing finds nothing, says what is covered and leads to the fields", async ({
  page,
}) => {
  await page.goto("/search?q=asdfghjkl");
  await expect(page.locator(list)).toHaveAttribute("data-answers", "0");
  await expect(page.locator("#covered a[href^='/salaries/fields/']").first()).toBeVisible();
});

test("every answer is a page", async ({ request }) => {
  const answer = await request.get("/search?q=compare+data+analyst+germany+netherlands");
  const hrefs = answersIn(await answer.text());
  expect(hrefs.length).toBeGreaterThan(3);
  for (const href of hrefs) expect([href, (await request.get(href)).status()]).toEqual([href, 200]);
});

test("searches for roles that the figures cover lead to the expected page first", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const directory = await (await request.get("/salaries")).text();
  const covered = [...directory.matchAll(/href="(\/salaries\/[a-z0-9-]+)"/g)].map(
    ([, href]) => href,
  );
  const missed: string[] = [];
  let asked = 0;
  for (const row of ["team", "wider"].flatMap(expectedAnswers)) {
    const role = new RegExp(row.expect.replace(/\/(?:[a-z-]+)$/, "(/|$)"));
    const isRole = row.expect.startsWith("^/salaries/");
    if (isRole && !covered.some((href) => href !== undefined && role.test(href))) continue;
    asked += 1;
    const answer = await request.get(`/search?${new URLSearchParams({ q: row.query })}`);
    if (placeOf(row, answersIn(await answer.text())) === null) missed.push(row.query);
  }
  expect(asked).toBeGreaterThan(100);
  expect(missed.length / asked, missed.join(", ")).toBeLessThan(0.05);
});

function answersIn(html: string): string[] {
  const [, inside = ""] = /data-answers="\d+">(.*?)<\/ol>/s.exec(html) ?? [];
  return [...inside.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

test("the box offers pages while one types, and keys alone lead to one of them", async ({
  page,
}) => {
  await page.goto("/methodology", { waitUntil: "networkidle" });
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: "Find a role or country" });
  await expect(box).toBeFocused();
  await page.keyboard.type("backe");
  const offers = page.getByRole("listbox", { name: "Pages" }).getByRole("option");
  await expect(offers.first()).toContainText("Backend Engineer");
  await expect(box).toHaveAttribute("aria-expanded", "true");
  const { violations } = await new AxeBuilder({ page }).include("header").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await expect(offers.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(offers).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toContainText("Backend Engineer");
});

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pageKinds } from "./page-kinds.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} mode`, () => {
    test.use({ colorScheme });

    for (const { name, path } of pageKinds) {
      test(`axe finds nothing on ${name}`, async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(found).toEqual([]);
      });
    }
  });
}

test("axe finds nothing when every detail is open", async ({ page }) => {
  await page.goto("/salaries/backend-engineer/united-states");
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

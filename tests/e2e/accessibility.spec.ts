import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { cellPath, pageKinds } from "./page-kinds.ts";

/** Phones, tablet, desks; a desk of 1280 at 400% and at 200% zoom is 320 and 640 wide. */
const widths = [320, 390, 640, 768, 1280, 1920];
/** What may differ by width; all rules are asked once a page. */
const byWidth = ["target-size", "scrollable-region-focusable"];
/** Colours change with the theme, and with the width only between phone and desk. */
const colourWidths = [320, 1280];

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

for (const { name, path } of pageKinds) {
  test(`axe finds nothing on ${name} at six widths in both themes, and nothing runs out of it`, async ({
    page,
  }) => {
    await page.goto(path);
    const found: string[] = (await violations(page)).map((problem) => `first: ${problem}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const over = await overflow(page);
      if (over > 0) found.push(`${width}: ${over} pixels too wide`);
      const narrow = await violations(page, byWidth);
      found.push(...narrow.map((problem) => `${width}: ${problem}`));
      if (!colourWidths.includes(width)) continue;
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        const pale = await violations(page, ["color-contrast"]);
        found.push(...pale.map((problem) => `${width} ${colorScheme}: ${problem}`));
      }
    }
    expect(found).toEqual([]);
  });
}

test("axe finds nothing when every detail is open", async ({ page }) => {
  await page.goto(cellPath);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  expect(await violations(page)).toEqual([]);
});

test("in forced colours every mark of a drawing has a colour of the system", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(cellPath);
  const own = await page.evaluate(() => {
    const probe = document.createElement("span");
    document.body.append(probe);
    const system = ["Canvas", "CanvasText", "LinkText", "Highlight", "GrayText"].map((name) => {
      probe.style.setProperty("color", name);
      return getComputedStyle(probe).color;
    });
    return [...document.querySelectorAll("main svg :is(rect, circle)")]
      .map((mark) => getComputedStyle(mark).fill)
      .filter((fill) => fill.startsWith("rgb(") && !system.includes(fill));
  });
  expect(own).toEqual([]);
  // Of the system's colours only pairs are sure to be told apart: the letters of a tile stand on its partner.
  await page.goto("/salaries/registered-nurse/united-states/regions");
  const [tiles, sure] = await page.evaluate(() => {
    const probe = document.createElement("span");
    document.body.append(probe);
    const shown = (name: string) => {
      probe.style.setProperty("color", name);
      return getComputedStyle(probe).color;
    };
    const fill = (tile: Element, part: string) => {
      const drawn = tile.querySelector(part);
      return drawn === null ? "" : getComputedStyle(drawn).fill;
    };
    return [
      [...document.querySelectorAll(".tile-map svg svg")].map(
        (tile) => `${fill(tile, "text")} on ${fill(tile, "rect")}`,
      ),
      [
        `${shown("CanvasText")} on ${shown("Canvas")}`,
        `${shown("Canvas")} on ${shown("LinkText")}`,
      ],
    ];
  });
  expect(tiles.length).toBeGreaterThan(50);
  expect(tiles.filter((pair) => !sure.includes(pair))).toEqual([]);
});

test("nothing moves by itself for readers who asked for that", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(cellPath);
  const moves = await page.evaluate(() => [
    getComputedStyle(document.documentElement).scrollBehavior,
    document.getAnimations().length,
  ]);
  expect(moves).toEqual(["auto", 0]);
});

import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { pageKinds } from "#tests/e2e/page-kinds.ts";
import { browserPath } from "#tests/helpers/browser.ts";

/** Takes a picture of every page kind of a running site, at four widths, light and dark. */
const { values } = parseArgs({
  options: {
    origin: { type: "string", default: "http://localhost:3000" },
    out: { type: "string", default: ".screenshots" },
  },
});

const executablePath = await browserPath();
if (!executablePath) throw new Error("There is no browser: install Chrome, or run this on Linux.");

mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 768, 1280, 1920]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    for (const { name, path } of pageKinds) {
      await page.goto(new URL(path, values.origin).href);
      const file = `${name.replaceAll(" ", "-")}-${colorScheme}-${width}.png`;
      await page.screenshot({ path: `${values.out}/${file}`, fullPage: true });
      console.log(file);
    }
    await page.close();
  }
}
await browser.close();

import { expect, test, vi } from "vitest";
import type { Template } from "#lib/content/wording/template.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { printedClaims } from "#lib/reports/cell/facts/printed-claims.ts";
import { playbookView } from "#lib/reports/playbook/playbook-view.ts";
import { differing, outline } from "#tests/helpers/outline.ts";
import { manyCells } from "./many-cells.ts";
import { manyPages } from "./many-pages.ts";

// Each sentence is printed as its id with what it is filled with.
vi.mock("#lib/content/wording/wording.ts", async (original) => {
  const wording = await original<typeof import("#lib/content/wording/wording.ts")>();
  const asId = (id: string) => (template: Template) => ({
    ...template,
    words: template.words.map((_, place) => (place === 0 ? `<${id}> ` : " ")),
  });
  return {
    ...wording,
    loadWording: () =>
      new Map(
        [...wording.loadWording()].map(([id, templates]) => [id, templates.map(asId(id))] as const),
      ),
  };
});

/*
 * What pages of different evidence say, without their words: numbers, and which sentences there are. A change moves
 * them: look at which, and write them anew (npx vitest run tests/reports/unmoved.test.ts -u).
 */
test("pages of a role in a country say what they said", async () => {
  const pages = Object.entries(manyCells).map(([name, input]) => {
    const held = input();
    const page = buildCellPage(held);
    const parts = { ...page, playbook: playbookView(held), printed: printedClaims(held, page) };
    return { name, own: outline(parts) };
  });
  const base = pages[0]?.own ?? {};
  const stored = Object.fromEntries(
    pages.map(({ name, own }) => [name, own === base ? own : differing(own, base)]),
  );
  await expect(`${JSON.stringify(stored, null, 1)}\n`).toMatchFileSnapshot(
    "../fixtures/unmoved/pages.snap",
  );
});

test("other pages say what they said", async () => {
  const pages = Object.entries(manyPages()).map(([name, page]) => [name, outline(page)]);
  await expect(`${JSON.stringify(Object.fromEntries(pages), null, 1)}\n`).toMatchFileSnapshot(
    "../fixtures/unmoved/other-pages.snap",
  );
});

import type { MoneyTable } from "#lib/domain/money-table.ts";
import { type MoneyChoice, textConverter } from "#lib/format/convert-text.ts";

/** What readers write or were answered is in the money that they wrote; words to say and of sources are as they are. */
const leftOut =
  "form, .standing-tool, .desk, .evidence, .evidence-rows, .sources, .scripts, .posted-ranges";

/** Pages of figures; elsewhere amounts are examples of a method, or quoted. */
const ofFigures = /^\/(salaries|countries|compare|search)?(\/|$)/;

/** Texts that were rewritten, with what stood there before. */
const before = new Map<Text, { own: string; shown: string }>();
let stop: (() => void) | null = null;

/**
 * Shows the amounts of the page in the money chosen, those that appear later too; null shows them as they were sent.
 * @throws Error where the rates cannot be had.
 */
export async function showIn(choice: MoneyChoice | null): Promise<void> {
  stop?.();
  stop = null;
  for (const [text, { own, shown }] of before) if (text.data === shown) text.data = own;
  before.clear();
  const main = document.querySelector("main");
  if (choice === null || main === null || !ofFigures.test(location.pathname)) return;
  const answer = await fetch("/money");
  if (!answer.ok) throw new Error("no rates");
  const table: MoneyTable = await answer.json();
  const convert = textConverter(table, choice);
  const rewrite = (root: Node) => rewriteTexts(root, (text) => convert(text.data, countryOf(text)));
  rewrite(main);
  const watcher = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of addedNodes) rewrite(node);
      if (target instanceof Text) rewrite(target);
    }
  });
  watcher.observe(main, { childList: true, characterData: true, subtree: true });
  stop = () => watcher.disconnect();
}

function rewriteTexts(root: Node, converted: (text: Text) => string): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root instanceof Text ? root : texts.nextNode(); node; ) {
    const text = node as Text;
    // What was rewritten changes the page too, and is told as any change is.
    if (before.get(text)?.shown !== text.data && !text.parentElement?.closest(leftOut)) {
      const own = text.data;
      const shown = converted(text);
      if (shown !== own) {
        before.set(text, { own, shown });
        text.data = shown;
      }
    }
    node = root instanceof Text ? null : texts.nextNode();
  }
}

/** The country of a line is that of its link; elsewhere it is the page's. */
function countryOf(text: Text): string | null {
  const link = text.parentElement
    ?.closest("li, tr")
    ?.querySelector<HTMLAnchorElement>("a[href^='/salaries/'], a[href^='/countries/']");
  return countryIn(link?.pathname ?? "") ?? countryIn(location.pathname);
}

function countryIn(path: string): string | null {
  const [, section, first, second] = path.split("/");
  if (section === "countries") return first ?? null;
  return section === "salaries" && first !== "fields" ? (second ?? null) : null;
}

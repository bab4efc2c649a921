import { vi } from "vitest";
import type { Template } from "#lib/content/wording/template.ts";

/*
 * Editors own content/wording, and reword it without a look at the tests: a sentence that tests quote is printed in tests as
 * tests/fixtures/own-wording.ts has it, all others as they ship. With REWORDED=1 the others are printed in other words,
 * which no test may notice.
 */
vi.mock("#lib/content/wording/wording.ts", async (original) => {
  const wording = await original<typeof import("#lib/content/wording/wording.ts")>();
  const { parseTemplate } = await import("#lib/content/wording/template.ts");
  const { ownWording } = await import("../fixtures/own-wording.ts");
  const own = Object.entries(ownWording).map(
    ([id, texts]) => [id, texts.map(parseTemplate)] as const,
  );
  let printed: ReadonlyMap<string, readonly Template[]> | null = null;
  return {
    ...wording,
    loadWording: (root?: string) => {
      if (root !== undefined) return wording.loadWording(root);
      printed ??= new Map<string, readonly Template[]>([
        ...[...wording.loadWording()].map(
          ([id, templates]) => [id, templates.map(reworded)] as const,
        ),
        ...own,
      ]);
      return printed;
    },
  };
});

const otherWords: [RegExp, string][] = [
  [/ and /g, " plus "],
  [/ the /g, " this "],
  [/ of /g, " from "],
  [/ in /g, " within "],
  [/ is /g, " stands "],
  [/ are /g, " stand "],
];

function reworded(template: Template): Template {
  if (process.env.REWORDED === undefined) return template;
  const words = template.words.map((text) =>
    otherWords.reduce((rest, [word, other]) => rest.replaceAll(word, other), text),
  );
  return { ...template, words };
}

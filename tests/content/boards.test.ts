import { expect, test } from "vitest";
import { loadBoards } from "#lib/content/sources/boards.ts";
import { editedContent, mistakes } from "./content-copy.ts";

const board = (id: string, rest: string) =>
  `- { id: ${id}, system: lever, board: acme, employer: Acme, ${rest} }\n`;
const withBoards = (...lines: string[]) => editedContent("boards.yaml", () => lines.join(""));

test("ships with no board enabled", () => {
  expect(loadBoards().filter(({ enabled }) => enabled)).toEqual([]);
});

test("refuses an enabled board whose terms nobody has read, doubles, and boards without a name", () => {
  const read = "terms: https://acme.example/terms, termsRead: 2026-11-30";
  expect(loadBoards(withBoards(board("acme", `${read}, enabled: true`)))).toHaveLength(1);
  const root = withBoards(
    board("one", "enabled: true"),
    board("two", "terms: https://acme.example/terms, enabled: true"),
    board("two", "enabled: false"),
    "- { id: three, system: pages, employer: Acme }\n",
    "- { id: four, system: ashby, employer: Acme }\n",
  );
  expect(mistakes(() => loadBoards(root)).map(({ line, problem }) => [line, problem])).toEqual([
    [3, "two boards are called two"],
    [1, "the board is enabled and nobody says that its terms were read"],
    [2, "the board is enabled and nobody says that its terms were read"],
    [4, "a board of pages has none"],
    [5, "the board's name at its system is missing"],
  ]);
});

import { expect, test } from "vitest";
import { chooseEditions } from "#lib/release/input/choose-editions.ts";

const edition = (id: number, source: string, date: string, years: number[]) => ({
  id,
  source,
  date,
  years,
});

const taken = (held: Parameters<typeof chooseEditions>[0]) =>
  chooseEditions(held).map(({ edition, years }) => [edition.id, years]);

test("the newest edition gives every year that it holds", () => {
  const held = [
    edition(1, "aijobs", "2023-12-31", [2022, 2023]),
    edition(2, "aijobs", "2025-08-03", [2022, 2023, 2024, 2025]),
  ];
  expect(taken(held)).toEqual([[2, [2022, 2023, 2024, 2025]]]);
});

test("an older edition gives only the years that no newer one holds", () => {
  const held = [
    edition(1, "survey", "2024-07-01", [2024]),
    edition(2, "survey", "2025-07-01", [2025]),
    edition(3, "survey", "2025-06-01", [2023, 2025]),
  ];
  expect(taken(held)).toEqual([
    [2, [2025]],
    [3, [2023]],
    [1, [2024]],
  ]);
});

test("of two editions of one date the one imported last counts", () => {
  const held = [
    edition(7, "aijobs", "2025-08-03", [2025]),
    edition(8, "aijobs", "2025-08-03", [2025]),
  ];
  expect(taken(held)).toEqual([[8, [2025]]]);
});

test("sources do not take years from each other", () => {
  const held = [
    edition(1, "aijobs", "2025-08-03", [2025]),
    edition(2, "oews", "2025-05-01", [2025]),
  ];
  expect(taken(held)).toEqual([
    [1, [2025]],
    [2, [2025]],
  ]);
});

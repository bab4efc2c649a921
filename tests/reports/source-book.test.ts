import { expect, test } from "vitest";
import type { UsedEdition } from "#lib/domain/release.ts";
import { sourceBook } from "#lib/reports/parts/source-book.ts";

const edition = (label: string, date: string, years: number[]): UsedEdition => ({
  id: "stackoverflow",
  kind: "self-reported",
  publisher: "Stack Overflow",
  name: "Developer Survey",
  citation: "Developer Survey",
  credit: "Stack Overflow",
  licence: "ODbL 1.0",
  edition: label,
  date,
  homepage: null,
  years,
});

const { ref } = sourceBook(
  { editions: [edition("2024", "2024-06-20", [2024]), edition("2025", "2025-06-23", [2025])] },
  [],
);

test("a source is cited by its newest edition, and a figure by the one that holds its year", () => {
  expect(ref("stackoverflow")?.edition).toBe("2025");
  expect(ref("stackoverflow", 2024)).toMatchObject({ edition: "2024", date: "2024-06-20" });
  expect(ref("stackoverflow", 2019)?.edition).toBe("2025");
});

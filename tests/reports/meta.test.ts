import { expect, test } from "vitest";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { fittedWords } from "#lib/reports/parts/sentence.ts";
import { input, record } from "./sample-cell.ts";

test("titles and descriptions of roles with long names are shown in full, with the figure", () => {
  const named = { ...record().role, name: "Machine Learning Infrastructure Engineer" };
  const held = input({ role: named });
  const { meta } = buildCellPage({ ...held, role: { ...held.role, name: named.name } });
  expect(meta.title).toBe("Machine Learning Infrastructure Engineer, United States: $199,615");
  expect(meta.description.length).toBeLessThanOrEqual(155);
  expect(meta.description).toContain("$199,615");
});

test("of several templates the first that fits is taken, else the shortest", () => {
  const slots = {
    role: "Nurse",
    country: "the United States",
    place: "United States",
    year: "2025",
  };
  const at = (most: number) => fittedWords("meta.cell-title", { ...slots, figure: "$1" }, most);
  expect(at(60)).toBe("Nurse salary in the United States: $1");
  expect(at(37)).toBe(at(60));
  expect(at(36)).toBe("Nurse pay, United States: $1");
  expect(at(30)).toBe("Nurse pay, United States: $1");
  expect(at(27)).toBe("Nurse, United States: $1");
  expect(at(3)).toBe("Nurse, United States: $1");
});

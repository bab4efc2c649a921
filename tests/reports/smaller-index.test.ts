import { expect, test } from "vitest";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { estimate, input, record } from "./sample-cell.ts";

/** Why the recorded average of the sample's index stands off, where that index has so many rows and another 1,000. */
function reason(rows: number, ownWeight = 0.9) {
  const { release, facts } = record();
  const editions = release.editions.flatMap((edition) => {
    if (edition.kind !== "advertised") return [edition];
    const other = { ...edition, id: "other", name: "Another index" };
    return [
      { ...edition, counted: { read: rows, setAside: [] } },
      // An earlier edition of it: the largest counts.
      { ...edition, edition: "2024-08-03", counted: { read: 10, setAside: [] } },
      { ...other, counted: { read: 1000, setAside: [] } },
    ];
  });
  const mean = 1.2 * (facts.recorded?.average ?? Number.NaN);
  return buildCellPage(
    input({
      release: { ...release, editions },
      estimate: estimate({ mean, low80: 0.9 * mean, high80: 1.1 * mean, ownWeight }),
    }),
  ).overview.difference;
}

test("an average of a smaller index stands off because estimates are at the level of the largest", () => {
  expect(reason(10)).toContain("takes postings of aijobs.net salary index to the level");
  expect(reason(5000)).not.toContain("to the level of the largest");
  // An estimate that leans on others stands off because of them.
  expect(reason(10, 0.59)).not.toContain("to the level of the largest");
  expect(reason(10, 0.6)).toContain("to the level of the largest");
});

import { beforeAll, expect, test } from "vitest";
import { readShipped } from "#lib/ingest/shipped/read-shipped.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "./import-cells.ts";
import { ledgerEntries } from "./ledger-entries.ts";
import { plainMethod } from "./plain-method.ts";

const shipped = readShipped().filter(({ source }) => source.id === "aijobs");

/** Imports one shipped edition of the index, builds on it and publishes, as on the day after it. */
async function publishOn(edition: string, years: number[]) {
  const cells = shipped.find((one) => one.edition.label === edition)?.cells ?? [];
  await importCells(edition, cells);
  await buildRelease({ years, method: plainMethod });
  return publishRelease({ now: new Date(`${edition}T23:00:00Z`), accept: "a test of the record" });
}

beforeAll(async () => {
  await freshDatabase();
  await publishOn("2023-12-31", [2024, 2025]);
});

test("the index's editions grade the projections of 2023-12-31 once, and more rows change no grade", async () => {
  const made = await ledgerEntries();
  expect(made.length).toBeGreaterThan(100);
  expect(made.every(({ outcome }) => outcome === null)).toBe(true);

  const first = await publishOn("2024-06-30", [2025, 2026]);
  const afterFirst = await ledgerEntries();
  const graded = afterFirst.filter(({ outcome }) => outcome !== null);
  expect(graded).toHaveLength(first.graded);
  expect(first.graded).toBeGreaterThan(10);
  for (const { edition, year, outcome } of graded) {
    expect([edition, year, outcome?.edition]).toEqual(["2023-12-31", 2024, "2024-06-30"]);
    expect(outcome?.payPoints).toBeGreaterThanOrEqual(30);
  }

  // The next two editions hold two and six times as many rows of 2024.
  for (const [edition, years] of [
    ["2025-01-19", [2026]],
    ["2025-08-03", [2026, 2027]],
  ] as const) {
    const report = await publishOn(edition, [...years]);
    expect(report.graded).toBeGreaterThan(0);
  }
  const last = await ledgerEntries();
  const byHash = new Map(last.map((entry) => [entry.hash, entry]));
  for (const entry of graded) expect(byHash.get(entry.hash)).toEqual(entry);

  // Cells that were too thin in 2024-06-30 got their grade from the first edition that was not.
  const later = last.filter(({ edition, outcome }) => edition === "2023-12-31" && outcome !== null);
  expect(later.length).toBeGreaterThan(graded.length);
  // A later projection for a cell and year that already had one is never graded.
  const firstOf = new Map(
    last.toReversed().map((entry) => [`${entry.role} ${entry.country} ${entry.year}`, entry.hash]),
  );
  const firsts = new Set(firstOf.values());
  const repeated = last.filter(({ hash }) => !firsts.has(hash));
  expect(repeated.length).toBeGreaterThan(0);
  expect(repeated.every(({ outcome }) => outcome === null)).toBe(true);
  expect(await ledger(0)).toMatchObject({ entries: last.length, counted: firsts.size });
});

import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "#lib/db.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { buildRelease } from "#lib/release/build.ts";
import { firstHash, ledgerHash } from "#lib/release/ledger/ledger-hash.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "./import-cells.ts";
import { ledgerEntries } from "./ledger-entries.ts";
import { plainMethod } from "./plain-method.ts";
import { advertised, range, survey } from "./sample.ts";

beforeEach(freshDatabase);

/** Cells of an edition: what each year's postings offered, 100 postings a year unless said otherwise. */
function edition(label: string, years: Record<number, number | [pay: number, postings: number]>) {
  return Object.entries(years).map(([year, offer]): AdvertisedCell => {
    const [pay, count] = typeof offer === "number" ? [offer, 100] : offer;
    const ranges = [range(0.9 * pay, 1.1 * pay, { count })];
    return advertised({ edition: label, year: Number(year), ranges });
  });
}

async function buildAndPublish(years: number[], now: string) {
  await buildRelease({ years, method: plainMethod });
  return publishRelease({ now: new Date(now), accept: "the record keeps what is told" });
}

const outcomes = async () =>
  (await ledgerEntries()).map(({ edition, year, outcome }) => [edition, year, outcome]);

describe("the record of a release without advertised pay", () => {
  test("holds no projection of a kind that no edition of it gives", async () => {
    const projected: typeof plainMethod = {
      ...plainMethod,
      forecast: (input, backtest) =>
        plainMethod.forecast(
          { ...input, cells: edition("2023-12-31", { 2023: 100_000 }) },
          backtest,
        ),
    };
    await importCells("2023-06-01", [survey({ edition: "2023-06-01", year: 2023 })]);
    await buildRelease({ years: [2024, 2025], method: projected });
    await publishRelease({ now: new Date("2023-07-01") });
    expect(await ledger(10)).toMatchObject({ entries: 0, counted: 0 });

    await importCells("2023-12-31", edition("2023-12-31", { 2023: 100_000 }));
    await buildAndPublish([2024, 2025], "2024-01-02");
    expect(await ledger(10)).toMatchObject({ entries: 2, counted: 2 });
  });
});

test("the record holds no projection of a role that no title of its source stands for", async () => {
  await importCells("2023-12-31", edition("2023-12-31", { 2022: 100_000, 2023: 100_000 }));
  await buildRelease({ years: [2024, 2025], method: plainMethod });
  await pool().query("delete from release_titles");
  await publishRelease({ now: new Date("2024-01-02") });
  expect(await ledger(10)).toMatchObject({ entries: 0, counted: 0 });
});

describe("the record", () => {
  beforeEach(async () => {
    await importCells("2023-12-31", edition("2023-12-31", { 2022: 100_000, 2023: 100_000 }));
    await buildAndPublish([2024, 2025], "2024-01-02");
  });

  test("holds every published projection with its band, base, titles, date and hash", async () => {
    expect(await ledgerEntries()).toMatchObject([
      {
        release: "2023-12-31.1",
        edition: "2023-12-31",
        editionDate: "2023-12-31",
        role: "backend-engineer",
        country: "united-states",
        year: 2024,
        base: 100_000,
        lastValue: 100_000,
        publishedAt: new Date("2024-01-02"),
        titles: expect.arrayContaining(["Backend Engineer"]),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        outcome: null,
      },
      { year: 2025, outcome: null },
    ]);
  });

  test("grades on the first later edition with 30 pay points of the year, and never again", async () => {
    await importCells("2024-06-30", edition("2024-06-30", { 2023: 100_000, 2024: [104_000, 15] }));
    expect(await buildAndPublish([2025, 2026], "2024-07-01")).toMatchObject({ graded: 1 });
    const graded = { edition: "2024-06-30", payPoints: 30, hit: true };
    const [first] = await ledgerEntries();
    expect(first?.outcome).toMatchObject(graded);
    expect(first?.outcome?.actual).toBeCloseTo(104_000, 6);
    const before = await ledgerEntries();

    // The next edition has more rows of the year, and they would turn the hit into a miss.
    await importCells("2025-01-19", edition("2025-01-19", { 2024: 180_000, 2025: [103_000, 14] }));
    expect(await buildAndPublish([2026, 2027], "2025-02-01")).toMatchObject({ graded: 0 });
    const after = await ledgerEntries();
    expect(after.slice(0, before.length)).toEqual(before);
  });

  test("waits where the later edition holds under 30 pay points of the year", async () => {
    await importCells("2024-06-30", edition("2024-06-30", { 2023: 100_000, 2024: [104_000, 14] }));
    expect(await buildAndPublish([2025, 2026], "2024-07-01")).toMatchObject({ graded: 0 });
    await importCells("2025-01-19", edition("2025-01-19", { 2024: 150_000, 2025: [150_000, 5] }));
    expect(await buildAndPublish([2026, 2027], "2025-02-01")).toMatchObject({ graded: 1 });
    expect((await outcomes())[0]).toMatchObject([
      "2023-12-31",
      2024,
      { edition: "2025-01-19", hit: false },
    ]);
  });

  test("of several projections for one cell and year only the earliest counts and is graded", async () => {
    await importCells("2024-06-30", edition("2024-06-30", { 2023: 100_000, 2024: 110_000 }));
    await buildAndPublish([2025, 2026], "2024-07-01");
    await importCells("2025-08-03", edition("2025-08-03", { 2024: 110_000, 2025: 111_000 }));
    expect(await buildAndPublish([2026, 2027], "2025-09-01")).toMatchObject({ graded: 1 });
    const about2025 = (await outcomes()).filter(([, year]) => year === 2025);
    expect(about2025).toMatchObject([
      ["2023-12-31", 2025, { edition: "2025-08-03" }],
      ["2024-06-30", 2025, null],
    ]);
    expect(await ledger(10)).toMatchObject({
      entries: 6,
      counted: 4,
      graded: [
        { edition: "2023-12-31", year: 2024 },
        { edition: "2023-12-31", year: 2025 },
      ],
      open: [
        { edition: "2024-06-30", year: 2026 },
        { edition: "2025-08-03", year: 2027 },
      ],
    });
    expect((await ledger(1)).open).toHaveLength(1);
  });

  test("publishing again, or another build of the same edition, grades nothing", async () => {
    expect(await publishRelease()).toMatchObject({ changed: false, ledgerAdded: 0, graded: 0 });
    expect(await buildAndPublish([2024, 2025], "2024-03-01")).toMatchObject({ graded: 0 });
    expect(await ledger(10)).toMatchObject({ entries: 4, counted: 2, graded: [] });
  });

  test("is a chain: each hash follows from the entry and the hash before it", async () => {
    const entries = await ledgerEntries();
    let previous = firstHash;
    for (const { hash, publishedAt, outcome, ...line } of entries) {
      expect(hash).toBe(ledgerHash({ ...line, publishedAt: publishedAt.toISOString() }, previous));
      previous = hash;
    }
    expect(entries).toHaveLength(2);
    expect((await ledger(0)).lastHash).toBe(previous);
  });

  test("refuses every change, even by someone with the database in hand", async () => {
    const refused = "written once and never changed";
    await expect(pool().query("update ledger_entries set mean = mean + 1")).rejects.toThrow(
      refused,
    );
    await expect(pool().query("delete from ledger_entries")).rejects.toThrow(refused);
    await expect(pool().query("truncate ledger_entries cascade")).rejects.toThrow(refused);
    await expect(pool().query("delete from ledger_grades")).rejects.toThrow(refused);
  });
});

import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { ledgerTable } from "#lib/cli/commands/export.ts";
import { exportDocument } from "#lib/cli/export-document.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import { ledgerEntries, ledgerSize } from "#lib/queries/ledger.ts";
import { buildRelease } from "#lib/release/build.ts";
import { hashOf } from "#lib/release/input/hash.ts";
import { firstHash } from "#lib/release/ledger/ledger-hash.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { apiLedger, ledgerCsv } from "#lib/reports/api/ledger.ts";
import { apiLedgerView } from "#lib/reports/api/ledger-view.ts";
import { publishedRelease } from "#lib/reports/parts/report.ts";
import { trackRecord } from "#lib/reports/track-record/track-record.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { plainMethod } from "#tests/release/plain-method.ts";
import { advertised, range } from "#tests/release/sample.ts";

/** Cells of an edition: what 100 postings of each year offered. */
function edition(label: string, years: Record<number, number>) {
  return Object.entries(years).map(([year, pay]): AdvertisedCell => {
    const ranges = [range(0.9 * pay, 1.1 * pay, { count: 100 })];
    return advertised({ edition: label, year: Number(year), ranges });
  });
}

async function publish(label: string, years: Record<number, number>, projected: number[]) {
  await importCells(label, edition(label, years));
  await buildRelease({ years: projected, method: plainMethod });
  await publishRelease({ accept: "pay jumps in this test", now: new Date(`${label}T12:00:00Z`) });
}

async function csv(): Promise<string> {
  let text = "";
  for await (const piece of ledgerCsv()) text += piece;
  return text;
}

beforeAll(async () => {
  await freshDatabase();
  await publish("2023-12-31", { 2022: 100_000, 2023: 100_000 }, [2024, 2025]);
  await publish("2025-01-19", { 2023: 100_000, 2024: 190_000 }, [2025, 2026]);
});

describe("the public record", () => {
  test("can be read whole: the file and the export hold every entry with release, date, hash and outcome", async () => {
    const text = await csv();
    expect(text).toBe(exportDocument(await ledgerTable(), "csv"));
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows.map(({ release, year, counts }) => [release, year, counts])).toEqual([
      ["2023-12-31.1", "2024", "true"],
      ["2023-12-31.1", "2025", "true"],
      ["2025-01-19.1", "2025", "false"],
      ["2025-01-19.1", "2026", "true"],
    ]);
    expect(rows[0]).toMatchObject({
      published_at: "2023-12-31T12:00:00.000Z",
      method: "model",
      graded_edition: "2025-01-19",
      actual: "190000",
      pay_points: "200",
      hit: "false",
    });
    expect(rows[1]).toMatchObject({ graded_edition: "", actual: "", pay_points: "", hit: "" });
  });

  test("can be checked by a reader: the hashes follow from what the API answers", async () => {
    const { rows, lastHash, entries, next } = await apiLedger(null);
    expect([entries, rows.length, next]).toEqual([4, 4, null]);
    let previous = firstHash;
    for (const { id: _id, hash, counts: _counts, outcome: _outcome, kind, ...said } of rows) {
      expect(kind).toBe("advertised");
      expect(hash).toBe(hashOf({ ...said, previous }));
      previous = hash;
    }
    expect(lastHash).toBe(previous);
  });

  test("can be read on from any entry, and says so where there is none", async () => {
    const [, second] = (await apiLedger(null)).rows;
    const rest = await apiLedger(`${second?.id}`);
    expect(rest.rows.map(({ year }) => year)).toEqual([2025, 2026]);
    expect((await apiLedger("999999999")).rows).toEqual([]);
    await expect(apiLedger("0 or 1=1")).rejects.toThrow("after must be the id of an entry");
  });

  test("names the next page only where more entries follow", async () => {
    const [release, size, rows] = await Promise.all([
      publishedRelease(),
      ledgerSize(),
      ledgerEntries(0, 2),
    ]);
    expect(apiLedgerView(release, size, rows, true).next).toBe(
      `/api/v1/ledger?after=${rows.at(-1)?.id}`,
    );
    expect(apiLedgerView(release, size, rows, false).next).toBeNull();
    expect(apiLedgerView(release, size, [], true).next).toBeNull();
  });
});

describe("/track-record", () => {
  test("shows open projections beside graded ones, each with release, date and method", async () => {
    const { ledger } = await trackRecord();
    const shown = ledger.tables.map(({ caption, rows }) => [
      caption,
      rows.map(({ outcome, notes }) => [outcome, ...notes]),
    ]);
    const first = ["release 2023-12-31.1, pooled growth", "published 31 December 2023"];
    const second = ["release 2025-01-19.1, pooled growth", "published 19 January 2025"];
    expect(shown).toEqual([
      ["Graded", [["miss", "2024, made from 31 December 2023", ...first]]],
      [
        "Not due yet",
        [
          ["open", "2025, made from 31 December 2023", ...first],
          ["open", "2026, made from 19 January 2025", ...second],
        ],
      ],
    ]);
    expect(ledger.tables.map(({ note }) => note)).toEqual([
      "The largest of 1 graded.",
      "The largest of 2 that wait for their year.",
    ]);
  });

  test("counts hits and misses, says the skill over last value, and leads to every row", async () => {
    const { ledger, closing } = await trackRecord();
    expect(ledger.summary.map(({ label, shown }) => [label, shown])).toEqual([
      ["Inside the band", "0%"],
      ["Average miss", "46.3%"],
      ["Skill over last value", "2%"],
    ]);
    expect(ledger.summary[0]?.note).toContain("0 of 1, 1 outside");
    expect(ledger.downloads.map(({ href }) => href)).toEqual([
      "/api/v1/ledger?format=csv",
      "/api/v1/ledger",
    ]);
    expect(closing[0]).toContain((await apiLedger(null)).lastHash ?? "no hash");
  });
});

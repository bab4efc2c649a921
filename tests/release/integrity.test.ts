import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "#lib/db.ts";
import {
  estimateColumns,
  ledgerEntryColumns,
  outcomeColumns,
  projectionColumns,
  replayColumns,
} from "#lib/domain/columns.ts";
import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { tablesOfBuild } from "#tests/helpers/release-tables.ts";
import { importCells } from "./import-cells.ts";
import { plainMethod } from "./plain-method.ts";
import { advertised, range } from "./sample.ts";

beforeAll(async () => {
  await freshDatabase();
  await importCells("2023-12-31", [
    advertised({ edition: "2023-12-31", year: 2023, ranges: [range(90, 110, { count: 30 })] }),
  ]);
  await buildRelease({ years: [2024], method: plainMethod });
  await publishRelease();
  await importCells("2024-06-30", [
    advertised({ edition: "2024-06-30", year: 2024, ranges: [range(90, 110, { count: 30 })] }),
  ]);
  await buildRelease({ years: [2025], method: plainMethod });
  await score(1, 0.8);
  await publishRelease();
});

/** A score of a release's backtest: the plain method has none. */
function score(n: number, coverage: number) {
  return pool().query(
    `insert into backtest_scores (release_id, design, cells, area, year, horizon, grade, method,
       n, coverage)
     select id, 'rolling', 'titles', 'all', 0, 1, 'all', 'last', $1, $2 from releases limit 1`,
    [n, coverage],
  );
}

/** A copy of a table's first row with some columns set to other SQL, inserted again. */
async function insertCopy(table: string, columns: Record<string, string>): Promise<void> {
  const { rows } = await pool().query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and table_schema = 'public' order by ordinal_position`,
    [table],
  );
  const values = rows.map(({ name }) => columns[name] ?? name);
  await pool().query(`insert into ${table} select ${values.join(", ")} from ${table} limit 1`);
}

describe("the database itself refuses", () => {
  test.each([
    ["estimates_band_holds_mean", "estimates", { low80: "mean + 1" }],
    ["estimates_band_holds_mean", "estimates", { high80: "'NaN'" }],
    ["estimates_percentiles_rise", "estimates", { p25: "p10 - 1" }],
    ["estimates_percentiles_rise", "estimates", { p90: "'infinity'" }],
    ["estimates_error", "estimates", { se_log: "-0.1" }],
    ["estimates_fractions", "estimates", { share: "1.2" }],
    ["estimates_counts", "estimates", { postings: "-1" }],
    ["estimates_advertised_range", "estimates", { advertised_low: "1" }],
    ["projections_band_holds_mean", "projections", { high80: "mean - 1" }],
    ["projections_growth", "projections", { growth: "-1" }],
    ["projections_error", "projections", { error: "'NaN'" }],
    ["release_cells_counts", "release_cells", { pay_points: "-1" }],
    ["release_cells_average", "release_cells", { recorded_average: "0" }],
    ["release_cells_average_has_kind", "release_cells", { recorded_kind: "null" }],
    ["pointer_is_one_row", "pointer", { id: "2" }],
    ["editions_checksum_is_sha256", "editions", { id: "9", label: "'x'", checksum: "'abc'" }],
    ["pay_cells_country_is_a_code", "pay_cells", { id: "9", country: "'usa'" }],
    ["pay_cells_points_fit_postings", "pay_cells", { id: "9", pay_points: "2 * postings + 1" }],
    ["pay_cells_once_a_level", "pay_cells", { id: "9" }],
    ["ledger_entries_band_holds_mean", "ledger_entries", { low80: "mean + 1" }],
    ["ledger_entries_hash_is_sha256", "ledger_entries", { hash: "'abc'" }],
    [
      "ledger_entries_one_counts",
      "ledger_entries",
      { id: "9", release_id: "'x'", hash: "repeat('a', 64)" },
    ],
    ["ledger_grades_have_evidence", "ledger_grades", { pay_points: "29" }],
    ["ledger_grades_actual", "ledger_grades", { actual: "'NaN'" }],
  ])("%s: %s with %o", async (constraint, table, columns) => {
    await expect(insertCopy(table, columns)).rejects.toThrow(constraint);
  });

  test("a second cell of the same title, country, experience and year where there are no levels", async () => {
    const withoutLevel = { level: "null", stratum: "'0-3'" };
    await insertCopy("pay_cells", { id: "8", ...withoutLevel });
    await expect(insertCopy("pay_cells", { id: "9", ...withoutLevel })).rejects.toThrow(
      "pay_cells_once_without_level",
    );
  });

  test("a survey statistic of fewer than ten respondents, or outside its interval", async () => {
    const statistic = (difference: number, n: number) =>
      pool().query(
        `insert into survey_statistics (edition_id, statistic, subject, year, difference, low80, high80, n)
         select id, 'skill', 'Go', 2025, $1, 0, 0.1, $2 from editions limit 1`,
        [difference, n],
      );
    await expect(statistic(0.05, 9)).rejects.toThrow("survey_statistics_respondents");
    await expect(statistic(0.2, 10)).rejects.toThrow("survey_statistics_interval");
  });

  test("an amount that is not a number, and a score outside its range", async () => {
    await expect(
      pool().query(
        `insert into observations (edition_id, line, posting, year, level, employment, title, country,
           amount, currency)
         select id, 2, 1, 2024, 'mid', 'FT', 't', 'US', 'NaN', 'USD' from editions limit 1`,
      ),
    ).rejects.toThrow("observations_amount_is_finite");
    await expect(score(1, 1.5)).rejects.toThrow("backtest_scores_coverage");
    await expect(score(-1, 0.5)).rejects.toThrow("backtest_scores_n");
  });

  test("the tables of a build are those that name a release", async () => {
    const { rows } = await pool().query<{ table_name: string }>(
      `select table_name from information_schema.columns
       where table_schema = 'public' and column_name = 'release_id'`,
    );
    const others = ["ledger_entries", "publications", "pointer"];
    const named = rows
      .map(({ table_name }) => table_name)
      .filter((table) => !others.includes(table));
    expect(named.toSorted()).toEqual(tablesOfBuild.toSorted());
  });

  test.each(["releases", ...tablesOfBuild, "ledger_entries", "ledger_grades", "publications"])(
    "any change of %s",
    async (table) => {
      const column =
        table === "ledger_grades" ? "edition" : table === "releases" ? "id" : "release_id";
      await expect(pool().query(`update ${table} set ${column} = ${column}`)).rejects.toThrow(
        `${table} are written once and never changed`,
      );
    },
  );

  test.each(tablesOfBuild)("the loss of %s of a published release", async (table) => {
    await expect(pool().query(`delete from ${table}`)).rejects.toThrow(
      `${table} of a published release are never deleted`,
    );
    await expect(pool().query(`truncate ${table}`)).rejects.toThrow("never changed");
  });

  test("the loss of a publication", async () => {
    await expect(pool().query("delete from publications")).rejects.toThrow("never changed");
    await expect(pool().query("delete from releases")).rejects.toThrow(/foreign key|never deleted/);
  });
});

test("every rule of prisma/migrations/0002_integrity/migration.sql is in force", async () => {
  const rules = [
    ...readFileSync("prisma/migrations/0002_integrity/migration.sql", "utf8").matchAll(
      /add constraint (\w+)|unique index (\w+)|create trigger (\w+)/g,
    ),
  ].map(([, check, index, trigger]) => check ?? index ?? trigger);
  const { rows } = await pool().query<{ name: string }>(
    `select conname as name from pg_constraint
     union all select indexname from pg_indexes where schemaname = 'public'
     union all select tgname from pg_trigger where not tgisinternal`,
  );
  const held = rows.map(({ name }) => name);
  expect(rules.filter((rule) => !held.includes(rule ?? ""))).toEqual([]);
  expect(held.filter((name) => name === "immutable")).toHaveLength(
    rules.filter((rule) => rule === "immutable").length,
  );
});

test.each([
  ["estimates", estimateColumns, ["release_id"]],
  ["projections", projectionColumns, ["release_id"]],
  ["ledger_entries", ledgerEntryColumns, ["id"]],
  ["ledger_grades", outcomeColumns, ["entry_id", "graded_at"]],
  ["replays", replayColumns, ["release_id"]],
])("the fields of %s stand in its columns, each in one of its own", async (table, map, beside) => {
  const { rows } = await pool().query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and table_schema = 'public'`,
    [table],
  );
  const columns = Object.values(map).flatMap((column) =>
    typeof column === "string" ? [column] : Object.values(column),
  );
  expect([...columns, ...beside].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

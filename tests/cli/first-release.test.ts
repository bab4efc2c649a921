import { beforeEach, expect, test } from "vitest";
import { firstRelease } from "#lib/cli/start/first-release.ts";
import { pool } from "#lib/db.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { advertised, range } from "#tests/release/sample.ts";

beforeEach(freshDatabase);

async function importOne(): Promise<void> {
  const edition = "2025-08-03";
  const ranges = [range(90_000, 110_000, { count: 40 })];
  await importCells(edition, [advertised({ edition, year: 2025, ranges })]);
}

test("a published release is kept", async () => {
  await importOne();
  const first = await firstRelease();
  expect(first.isNew).toBe(true);
  expect(await firstRelease()).toEqual({ ...first, isNew: false });
});

test.each([
  "update release_cells set facts = facts - 'history'",
  "update reference_series set unit = 'stones'",
])("a release of another version that this one cannot read is built anew: %s", async (change) => {
  await importOne();
  const first = await firstRelease();
  await pool().query("alter table release_cells disable trigger all");
  await pool().query("alter table reference_series disable trigger all");
  // Its figures differ from those of this version so far that the gate would refuse them.
  await pool().query("alter table estimates disable trigger all");
  await pool().query("update estimates set mean = mean * 2, high80 = high80 * 2");
  await pool().query(
    "update release_cells set recorded_average = recorded_average * 2, indexable = true",
  );
  await pool().query(change);
  const second = await firstRelease();
  expect(second.isNew).toBe(true);
  expect(second.release).not.toBe(first.release);
});

import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "#lib/db.ts";
import { currentRelease } from "#lib/queries/current-release.ts";
import { buildRelease } from "#lib/release/build.ts";
import type { Method } from "#lib/release/method.ts";
import { type PageCheck, publishRelease } from "#lib/release/publish/publish.ts";
import { rollbackRelease } from "#lib/release/publish/rollback.ts";
import { exportRows } from "#lib/release/read/export.ts";
import { releaseStatus } from "#lib/release/read/status.ts";
import { ReleaseError } from "#lib/release/release-error.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { tablesOfBuild } from "#tests/helpers/release-tables.ts";
import { importCells } from "./import-cells.ts";
import { plainMethod } from "./plain-method.ts";
import { advertised, range, survey } from "./sample.ts";

beforeEach(freshDatabase);

const today = new Date("2026-11-24T12:00:00Z");
const build = (own: Parameters<typeof buildRelease>[0] = {}) =>
  buildRelease({ today, method: plainMethod, ...own });

const us = (edition: string, year: number, low: number, high: number) =>
  advertised({ edition, year, ranges: [range(low, high, { count: 20 })] });

/** Everything that a release holds, without its id and the time of its build. */
async function contents(release: string) {
  return Promise.all(
    ["releases", ...tablesOfBuild].map(async (table) => {
      const key = table === "releases" ? "id" : "release_id";
      const { rows } = await pool().query(
        `select to_jsonb(t) - 'id' - 'release_id' - 'built_at' as row from ${table} t
         where ${key} = $1 order by 1`,
        [release],
      );
      return rows;
    }),
  );
}

describe("build", () => {
  test("without pay data says what to do", async () => {
    await expect(build()).rejects.toThrow(ReleaseError);
    await expect(build()).rejects.toThrow("Load some first: seed, or import FILE");
    await expect(exportRows("titles")).rejects.toThrow("Make one first: build");
  });

  test("says what is missing where only surveys are held, or no title belongs to a role", async () => {
    await importCells("2025-07-29", [survey({ edition: "2025-07-29" })]);
    await expect(buildRelease()).rejects.toThrow(/^No advertised pay is imported, .*seed/);
    const edition = "2025-08-03";
    const ranges = [range(90, 110, { count: 40 })];
    await importCells(edition, [advertised({ edition, year: 2025, title: "Blacksmith", ranges })]);
    await expect(build()).rejects.toThrow(/^Nothing can be estimated: .* content\/roles/);
  });

  test("projects the years asked for from an earlier edition alone", async () => {
    await importCells("2023-12-31", [us("2023-12-31", 2023, 90_000, 110_000)]);
    const report = await build({ years: [2024] });
    expect(report).toMatchObject({
      release: "2023-12-31.1",
      referenceYear: 2023,
      projectionYears: [2024],
      cells: 1,
      indexable: 1,
      estimates: 5,
      projections: 1,
    });
  });

  test("takes each year from the newest edition and names what it took", async () => {
    await importCells("2025-01-19", [us("2025-01-19", 2023, 1, 2), us("2025-01-19", 2024, 1, 2)]);
    await importCells("2025-08-03", [us("2025-08-03", 2024, 9, 9), us("2025-08-03", 2025, 9, 9)]);
    await importCells("2025-07-29", [survey({ edition: "2025-07-29" })]);
    expect((await build()).editions.map(({ id, edition, years }) => [id, edition, years])).toEqual([
      ["aijobs", "2025-08-03", [2024, 2025]],
      ["aijobs", "2025-01-19", [2023]],
      ["stackoverflow", "2025-07-29", [2025]],
    ]);
  });

  test("gives the same release for the same input", async () => {
    await importCells("2025-01-19", [us("2025-01-19", 2024, 80_000, 120_000)]);
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    const first = await build();
    await publishRelease();
    const second = await build();
    expect(second.release).toBe("2025-08-03.2");
    expect(second.inputsHash).toBe(first.inputsHash);
    expect(await contents(second.release)).toEqual(await contents(first.release));
  });

  test("keeps nothing of a release whose figures are wrong", async () => {
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    const broken: Method = {
      ...plainMethod,
      forecast: (...given) => {
        const made = plainMethod.forecast(...given);
        return {
          ...made,
          estimates: made.estimates.map((one) => ({ ...one, low80: one.mean + 1 })),
        };
      },
    };
    await expect(build({ method: broken })).rejects.toThrow("the band misses the mean");
    expect((await releaseStatus()).releases).toBe(0);
  });

  test("deletes builds that readers never saw only when told, and never published ones", async () => {
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    await build();
    await publishRelease();
    await build();
    await build();
    expect((await releaseStatus()).releases).toBe(3);
    await build({ replace: true });
    const status = await releaseStatus();
    expect(status).toMatchObject({ releases: 2, published: { id: "2025-08-03.1" } });
  });

  test("gives no release the id of one that was dropped", async () => {
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    const replace = true;
    const built = [await build(), await build({ replace }), await build({ replace })];
    const ids = built.map(({ release }) => release);
    expect(ids).toEqual(["2025-08-03.1", "2025-08-03.2", "2025-08-03.3"]);
    expect((await releaseStatus()).releases).toBe(1);
  });
});

describe("status", () => {
  test("counts each respondent of a survey once", async () => {
    const edition = "2025-07-29";
    await importCells(edition, [
      survey({ edition, n: 40 }),
      survey({ edition, n: 25, experience: "0-3" }),
    ]);
    expect((await releaseStatus()).editions).toMatchObject([{ payPoints: 40 }]);
  });
});

describe("publish and rollback", () => {
  test("move one pointer: readers see the newest, then the one before", async () => {
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    const { release: first } = await build();
    expect(await currentRelease()).toBeNull();
    await publishRelease({ now: new Date("2026-01-01T00:00:00Z") });
    const { release: second } = await build();
    expect((await currentRelease())?.id).toBe(first);
    expect(await publishRelease()).toMatchObject({ release: second, changed: true });
    expect((await currentRelease())?.id).toBe(second);

    expect(await rollbackRelease()).toMatchObject({ release: first, ledgerAdded: 0 });
    expect((await currentRelease())?.id).toBe(first);
    await expect(rollbackRelease()).rejects.toThrow("there is no way back");
    expect((await currentRelease())?.id).toBe(first);
  });

  test("a name that no release has changes nothing", async () => {
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    const { release } = await build();
    await publishRelease();
    await expect(publishRelease({ release: "2030-01-01.1" })).rejects.toThrow(
      "There is no release 2030-01-01.1",
    );
    expect((await currentRelease())?.id).toBe(release);
  });

  test("a release that the gate refuses is published only with a reason, which is kept", async () => {
    const more = ["DE", "FR", "GB"].map((country) => ({
      ...us("2025-01-19", 2025, 50_000, 60_000),
      country,
    }));
    await importCells("2025-01-19", [us("2025-01-19", 2025, 90_000, 130_000), ...more]);
    await build();
    await publishRelease();
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    const { release } = await build();
    await expect(publishRelease()).rejects.toThrow("3 of 4 indexable pages vanish");
    const accept = "three countries are no longer counted";
    expect(await publishRelease({ accept })).toMatchObject({ release, changed: true });
    expect((await releaseStatus()).published).toMatchObject({ id: release, accepted: accept });
  });

  test("a release whose pages contradict themselves is refused once the pointer has moved, and moves back", async () => {
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    const { release } = await build();
    const seen: string[] = [];
    const checkPages: PageCheck = async (client) => {
      const { rows } = await client.query<{ id: string }>("select release_id as id from pointer");
      seen.push(...rows.map(({ id }) => id));
      return ["backend-engineer/united-states (talk): numbers fall"];
    };
    await publishRelease({ checkPages });
    const { release: next } = await build();
    await expect(publishRelease({ checkPages })).rejects.toThrow("check-pages finds 1 contradict");
    expect(seen).toEqual([next]);
    expect((await currentRelease())?.id).toBe(release);
  });

  test("a publication that fails half way leaves the old release and the old record", async () => {
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 130_000)]);
    const { release } = await build();
    await publishRelease();
    const { release: next } = await build();
    await pool().query(
      "alter table ledger_entries add constraint never check (release_id = '2025-08-03.1')",
    );
    await expect(publishRelease()).rejects.toThrow("never");
    expect((await currentRelease())?.id).toBe(release);
    expect(await releaseStatus()).toMatchObject({
      newest: { id: next, publishedAt: null },
      ledger: { entries: 2, graded: 0 },
    });
  });
});

describe("export", () => {
  test("is the newest built release, in US dollars, with licences and credits", async () => {
    const cells = [
      us("2025-08-03", 2025, 90_000, 110_000),
      advertised({
        country: "DE",
        ranges: [range(60_000, 80_000, { currency: "EUR", count: 20 })],
      }),
    ];
    await importCells("2025-08-03", cells);
    await build();
    const { release, licences, credits, columns, rows } = await exportRows("estimates");
    expect(release).toMatchObject({ id: "2025-08-03.1", publishedAt: null });
    expect(licences).toContain("CC0 1.0");
    expect(credits[0]).toContain("aijobs.net");
    expect(columns.join()).toBe(
      "role,country,kind,lead,level,mean_usd,low80_usd,high80_usd,p10_usd,p25_usd,p50_usd,p75_usd,p90_usd," +
        "se_log,own_weight,grade,postings,pay_points,year",
    );
    const german = rows.find(({ country, level }) => country === "germany" && level === "all");
    const euros = release.rates.perUsd.EUR ?? 0;
    expect(german?.mean_usd).toBe(Math.round((70_000 / euros) * 100) / 100);
    expect((await exportRows("projections")).columns.join()).toBe(
      "role,country,kind,year,mean_usd,low80_usd,high80_usd,file_low80_usd,file_high80_usd," +
        "growth,method",
    );
    expect((await exportRows("titles")).rows).toContainEqual({
      title: "Backend Engineer",
      role: "backend-engineer",
    });
    expect((await exportRows("cells")).rows).toHaveLength(2);
  });

  test("offers figures that pool a survey under its share-alike licence", async () => {
    await importCells("2025-08-03", [us("2025-08-03", 2025, 90_000, 110_000)]);
    await importCells("2025-07-29", [survey({ edition: "2025-07-29" })]);
    await build();
    expect((await exportRows("estimates")).licences[0]).toMatch(/ODbL/);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { collectBoards } from "#lib/collect/collect.ts";
import { writeEditionFile } from "#lib/collect/edition-file.ts";
import { politeFetcher } from "#lib/collect/fetch/polite-fetcher.ts";
import { postingLives } from "#lib/collect/lives.ts";
import { snapshotsIn } from "#lib/collect/snapshot/snapshots.ts";
import type { BoardContent } from "#lib/content/sources/boards.ts";
import { pool } from "#lib/db.ts";
import { importFile } from "#lib/ingest/import-file.ts";
import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { cellPage } from "#lib/reports/cell/cell-page.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { plainMethod } from "#tests/release/plain-method.ts";
import { advertised, range } from "#tests/release/sample.ts";
import { type Reply, replayServer } from "./replay-server.ts";

beforeEach(freshDatabase);

const employers = ["alfa", "beta", "gamma", "delta"];
const boards: BoardContent[] = employers.map((id) => ({
  id,
  system: "lever",
  board: id,
  employer: `${id} Oy`,
  pages: [],
  enabled: true,
}));
const job = (id: string, low: number) => ({
  id,
  text: "Senior Data Engineer (m/f/d) - Helsinki",
  categories: { location: "Helsinki", commitment: "Full-time" },
  country: "FI",
  salaryRange: { currency: "EUR", interval: "per-month-salary", min: low, max: low + 900 },
});
const postings = (prefix: string) => (employer: string) => ({
  json: Array.from({ length: 12 }, (_, at) => job(`${prefix}${employer}${at}`, 4_600 + at * 40)),
});
const at = (employer: string) => `api.lever.co/v0/postings/${employer}?mode=json&skip=0&limit=100`;

/** Boards whose days are collected, imported, built and published one after the other. */
async function collected() {
  const folder = mkdtempSync(join(tmpdir(), "fairband-month-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await replayServer({});
  const snapshots = snapshotsIn(folder);
  const fetcher = politeFetcher({
    agent: "Fairband/1",
    via: server.url,
    pauseMs: 0,
    wait: async () => {},
  });
  return {
    show: (replies: (employer: string) => Reply) => {
      for (const employer of employers) server.replies.set(at(employer), replies(employer));
    },
    day: (day: string) => collectBoards(boards, day, { snapshots, fetcher }),
    publish: async (years: number[]) => {
      const lives = postingLives(boards, snapshots);
      const day = snapshots.days().at(-1) ?? "";
      const { file } = await writeEditionFile(join(folder, "editions"), day, lives);
      const imported = await importFile({ file, source: "job-boards" });
      await buildRelease({ years, today: new Date(day), method: plainMethod });
      return { imported, published: await publishRelease({ accept: "tried" }) };
    },
  };
}

test("a month of boards becomes a page of a role and country that the index lacks, with its evidence and dates, and a later one grades its projection", async () => {
  const ranges = [range(60_000, 75_000, { count: 40 })];
  await importCells("2025-08-03", [advertised({ edition: "2025-08-03", year: 2025, ranges })]);
  await buildRelease({ years: [2026], today: new Date("2026-01-02"), method: plainMethod });
  await publishRelease();
  expect(await cellPage("data-engineer", "finland")).toBeNull();

  const { show, day, publish } = await collected();
  show(postings("a"));
  await day("2026-11-01");
  await day("2026-11-30");
  const first = await publish([2027]);
  expect(first.imported.report).toMatchObject({
    read: 48,
    accepted: 48,
    rejected: 0,
    unmapped: [],
  });
  const page = await cellPage("data-engineer", "finland");
  expect(page).toMatchObject({ updated: { date: "2026-11-30" } });
  const { rows } = await pool().query(
    `select facts -> 'recorded' ->> 'postings' as postings, facts -> 'recorded' -> 'window' as window,
       facts -> 'sources' -> 0 ->> 'source' as source
     from release_cells where role = 'data-engineer' and country = 'finland'`,
  );
  expect(rows).toEqual([
    { postings: "48", window: { from: 2026, to: 2026 }, source: "job-boards" },
  ]);
  // Four employers with twelve ranges each are four voices.
  const { rows: cells } = await pool().query(
    `select level, count(distinct r ->> 'employer')::int as employers, sum((r ->> 'count')::int)::int as postings
     from pay_cells c, jsonb_array_elements(c.statistics -> 'ranges') r
     where country = 'FI' group by level`,
  );
  expect(cells).toEqual([{ level: "senior", employers: 4, postings: 48 }]);

  show(postings("b"));
  await day("2027-02-01");
  const second = await publish([2028]);
  expect(second.published.graded).toBe(1);
  expect(await cellPage("data-engineer", "finland")).toMatchObject({
    updated: { date: "2027-02-01" },
  });
});

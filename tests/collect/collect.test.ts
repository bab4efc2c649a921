import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { collectBoards } from "#lib/collect/collect.ts";
import { writeEditionFile } from "#lib/collect/edition-file.ts";
import { politeFetcher } from "#lib/collect/fetch/polite-fetcher.ts";
import { postingLives } from "#lib/collect/lives.ts";
import { snapshotsIn } from "#lib/collect/snapshot/snapshots.ts";
import type { BoardContent, BoardSystem } from "#lib/content/sources/boards.ts";
import { mappingOf, readPayFile } from "#lib/ingest/adapters.ts";
import { type Reply, replayServer } from "./replay-server.ts";

function board(system: BoardSystem, id: string = system): BoardContent {
  return { id, system, board: id, employer: `${id} Ltd`, pages: [], enabled: true };
}

/** Boards at a replaying server, and a folder for their snapshots. */
async function collector(boards: BoardContent[], replies: Record<string, Reply | (() => Reply)>) {
  const folder = mkdtempSync(join(tmpdir(), "fairband-collect-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await replayServer(replies);
  const snapshots = snapshotsIn(folder);
  const run = (day: string) =>
    collectBoards(boards, day, {
      snapshots,
      fetcher: politeFetcher({
        agent: "Fairband/1",
        via: server.url,
        pauseMs: 0,
        wait: async () => {},
      }),
    });
  const edition = async () => {
    const postings = [...postingLives(boards, snapshots)];
    const day = snapshots.days().at(-1) ?? "";
    return { postings, ...(await writeEditionFile(join(folder, "editions"), day, postings)) };
  };
  return { ...server, folder, snapshots, run, edition };
}

const leverAt = "api.lever.co/v0/postings/lever?mode=json&skip=0&limit=100";
const leverJob = (id: string, rest: object = {}) => ({
  id,
  text: "Backend Engineer",
  description: "Write to jane@acme.example",
  categories: { location: "Austin, TX", commitment: "Full-time" },
  country: "US",
  salaryRange: { currency: "USD", interval: "per-year-salary", min: 120_000, max: 150_000 },
  ...rest,
});

describe("snapshots", () => {
  test("are taken once a day, hold no descriptions, and can be sealed only once", async () => {
    const { run, asked, snapshots } = await collector([board("lever")], {
      [leverAt]: { json: [leverJob("1")] },
    });
    expect(await run("2026-11-01")).toMatchObject([{ outcome: "fetched", answers: 1 }]);
    const requests = asked.length;
    expect(await run("2026-11-01")).toMatchObject([{ outcome: "held" }]);
    expect(asked).toHaveLength(requests);
    expect(JSON.stringify(snapshots.read("2026-11-01", "lever"))).not.toMatch(/jane|description/);
    expect(() => snapshots.write("2026-11-01", "lever", [])).toThrow(
      "has a snapshot of 2026-11-01 already",
    );
  });

  test("that were changed are refused", async () => {
    const { run, folder, snapshots } = await collector([board("lever")], {
      [leverAt]: { json: [] },
    });
    await run("2026-11-01");
    const file = join(folder, "2026-11-01/lever.jsonl.gz");
    chmodSync(file, 0o644);
    appendFileSync(file, "x");
    expect(() => snapshots.read("2026-11-01", "lever")).toThrow("its checksum differs");
  });

  test("take what is as before from the last one", async () => {
    const { run, snapshots } = await collector([board("lever")], {
      [leverAt]: { json: [leverJob("1")], etag: '"a"' },
    });
    await run("2026-11-01");
    expect(await run("2026-11-02")).toMatchObject([
      { outcome: "fetched", answers: 1, unchanged: 1 },
    ]);
    expect(snapshots.read("2026-11-02", "lever")).toEqual(snapshots.read("2026-11-01", "lever"));
  });

  test("fail with a reason, cost other boards nothing, and are taken by the next run", async () => {
    const ashbyAt = "api.ashbyhq.com/posting-api/job-board/ashby?includeCompensation=true";
    const recruiteeAt = "recruitee.recruitee.com/api/offers/";
    const { run, replies, snapshots } = await collector(
      [board("lever"), board("ashby"), board("recruitee"), board("greenhouse")],
      {
        [leverAt]: { json: [leverJob("1")] },
        [ashbyAt]: { text: "<html>Sign in</html>" },
        [recruiteeAt]: { json: { results: [] } },
      },
    );
    const outcomes = await run("2026-11-01");
    expect(Object.fromEntries(outcomes.map(({ board, reason }) => [board, reason]))).toEqual({
      lever: null,
      ashby: "answered a page (HTML) instead of JSON",
      recruitee: expect.stringMatching(/^its form changed: offers: /),
      greenhouse: "boards-api.greenhouse.io answers 404",
    });
    expect(snapshots.boards("2026-11-01")).toEqual(["lever"]);
    replies.set(ashbyAt, { json: { jobs: [] } });
    expect((await run("2026-11-01")).map(({ outcome }) => outcome).toSorted()).toEqual([
      "failed",
      "failed",
      "fetched",
      "held",
    ]);
  });

  test("of a job that goes while its board is read leave that job out", async () => {
    const at = "boards-api.greenhouse.io/v1/boards/greenhouse/jobs";
    const job = (id: number) => ({ id, title: "Vault Designer" });
    const { run, edition } = await collector([board("greenhouse")], {
      [`${at}?pay_transparency=true`]: { json: { jobs: [job(1), job(2)] } },
      [`${at}/1?pay_transparency=true`]: { json: { ...job(1), pay_input_ranges: [] } },
    });
    expect(await run("2026-11-01")).toMatchObject([{ outcome: "fetched", answers: 2 }]);
    expect((await edition()).postings.map(({ id }) => id)).toEqual(["1"]);
  });
});

test("JSON that breaks off is asked for once more; a link to another host is not followed", async () => {
  const schools = "teaching-vacancies.service.gov.uk/api/v1/jobs.json";
  const replies: Reply[] = [{ text: '[{"id":' }];
  const { run } = await collector([board("lever"), board("teaching-vacancies")], {
    [leverAt]: () => replies.shift() ?? { json: [leverJob("1")] },
    [schools]: { json: { data: [], links: { next: "https://elsewhere.example/jobs.json" } } },
  });
  const outcomes = await run("2026-11-01");
  expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual(
    expect.arrayContaining([
      ["fetched", null],
      ["failed", "leads to another host, elsewhere.example"],
    ]),
  );
});

test("of the Czech file only what is read is kept, without contacts", async () => {
  const { run, snapshots, edition } = await collector([board("czech-labour-office")], {
    "data.mpsv.cz/od/soubory/volna-mista/volna-mista.json": {
      json: {
        polozky: [
          {
            portalId: 7,
            pozadovanaProfese: { cs: "Vývojář aplikací" },
            profeseCzIsco: { id: "CzIsco/25120" },
            prvniKontaktSeZamestnavatelem: { komuSeHlasit: "Jana" },
            mesicniMzdaOd: 30_000,
            typMzdy: { id: "TypMzdy/mesic" },
          },
        ],
      },
    },
  });
  await run("2026-11-01");
  expect(JSON.stringify(snapshots.read("2026-11-01", "czech-labour-office"))).not.toContain("Jana");
  const { postings, file } = await edition();
  expect(postings).toMatchObject([
    { id: "7", isco: "25120", pay: { low: 30_000, currency: "CZK", period: "month" } },
  ]);
  // The title names no role in Czech; its code does.
  const label = "2026-11-01";
  const { cells } = await readPayFile({
    file,
    source: "job-boards",
    mapping: mappingOf("job-boards"),
    edition: { label, date: label },
  });
  expect([...cells]).toMatchObject([{ title: "Software Developer", country: "CZ" }]);
});

describe("an edition", () => {
  test("has a posting once over its life, as it was last seen, and the same bytes from the same snapshots", async () => {
    const { run, replies, edition } = await collector([board("lever")], {
      [leverAt]: { json: [leverJob("1"), leverJob("2")] },
    });
    await run("2026-11-01");
    replies.set(leverAt, { json: [leverJob("1", { text: "Staff Engineer" }), leverJob("3")] });
    await run("2026-11-02");
    const { postings, file } = await edition();
    expect(
      postings.map(({ id, title, firstSeen, lastSeen }) => [id, title, firstSeen, lastSeen]),
    ).toEqual([
      ["1", "Staff Engineer", "2026-11-01", "2026-11-02"],
      ["2", "Backend Engineer", "2026-11-01", "2026-11-01"],
      ["3", "Backend Engineer", "2026-11-02", "2026-11-02"],
    ]);
    const bytes = readFileSync(file);
    expect(readFileSync((await edition()).file).equals(bytes)).toBe(true);
    expect(readdirSync(join(file, ".."))).toEqual(["job-boards-2026-11-02.jsonl.gz"]);
  });

  test("becomes pay cells by the mapping of content/sources/job-boards, and nothing that is no year's base pay does", async () => {
    const hourly = { currency: "USD", interval: "per-hour-wage", min: 50, max: 50 };
    const { run, edition } = await collector([board("lever"), board("recruitee")], {
      [leverAt]: {
        json: [
          ...Array.from({ length: 12 }, (_, at) => leverJob(`y${at}`)),
          leverJob("hour", { salaryRange: hourly }),
          leverJob("contract", { categories: { location: "Austin, TX", commitment: "Contract" } }),
          leverJob("target", { salaryDescriptionPlain: "OTE, half of it commission" }),
          leverJob("none", { salaryRange: undefined }),
          leverJob("ca", {
            country: "CA",
            categories: { location: "Toronto" },
            salaryRange: {
              ...hourly,
              currency: "CAD",
              interval: "per-month-salary",
              min: 8_000,
              max: 9_000,
            },
          }),
        ],
      },
      "recruitee.recruitee.com/api/offers/": {
        json: {
          offers: [
            {
              id: 1,
              title: "Data Analyst",
              country_code: "NL",
              salary: { min: 50_000, max: 60_000, currency: "EUR" },
            },
          ],
        },
      },
    });
    await run("2026-11-30");
    const { file, counts } = await edition();
    expect(counts).toEqual({
      postings: 18,
      withPay: 17,
      withoutPeriod: 1,
      withoutCurrency: 0,
      withoutPay: [{ reason: "no pay given", postings: 1 }],
    });
    const label = "2026-11-30";
    const { cells, report, rejects } = await readPayFile({
      file,
      source: "job-boards",
      mapping: mappingOf("job-boards"),
      edition: { label, date: label },
    });
    expect(rejects).toEqual([]);
    expect(report.setAside.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
      { reason: '"where" leaves pay out', rows: 1 },
      { reason: '"where" leaves period out', rows: 1 },
      { reason: "no pay given", rows: 1 },
      { reason: "not-full-time", rows: 1 },
    ]);
    expect([...cells]).toMatchObject([
      {
        title: "Backend Engineer",
        country: "CA",
        year: 2026,
        ranges: [{ currency: "CAD", low: 96_000, high: 108_000, count: 1 }],
      },
      {
        title: "Backend Engineer",
        country: "US",
        ranges: [
          { currency: "USD", low: 104_000, high: null, count: 1 },
          { currency: "USD", low: 120_000, high: 150_000, count: 12 },
        ],
      },
    ]);
  });
});

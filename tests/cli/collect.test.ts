import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { replayServer } from "#tests/collect/replay-server.ts";
import { editedContent } from "#tests/content/content-copy.ts";
import { runData, startData } from "./run-data.ts";

test("nothing is fetched while no board is enabled", async () => {
  const { code, stderr } = await runData("collect");
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining("No board is enabled in content/boards.yaml"),
  ]);
});

test("an enabled board becomes a file for import, asked in the name of who runs it", async () => {
  const lever = "api.lever.co/v0/postings/acme?mode=json&skip=0&limit=100";
  const salaryRange = { currency: "USD", interval: "per-year-salary", min: 120_000, max: 150_000 };
  const { url, requests } = await replayServer({
    [lever]: {
      json: [
        { id: "1", text: "Backend Engineer", country: "US", salaryRange },
        { id: "2", text: "Chef" },
      ],
    },
  });
  const root = editedContent(
    "boards.yaml",
    () =>
      "- { id: acme, system: lever, board: acme, employer: Acme, terms: https://a.example/terms, termsRead: 2026-11-30, enabled: true }",
  );
  const data = mkdtempSync(join(tmpdir(), "fairband-collect-"));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  vi.stubEnv("FAIRBAND_DATA_DIR", data);
  vi.stubEnv("COLLECT_VIA", url);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const collect = () => startData(["collect", "--source", "lever"], { cwd: dirname(root) }).ended;

  expect((await collect()).stderr).toContain("Set CONTACT_URL");
  vi.stubEnv("CONTACT_URL", "mailto:pay@fairband.example");
  const { code, stdout } = await collect();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^acme: 1 answer, 0 of them as before$/m);
  expect(stdout).toMatch(/^2 postings, 1 of them with pay$/m);
  expect(stdout).toMatch(
    /^Next: npm run data -- import .*job-boards-[\d-]{10}\.jsonl\.gz --source job-boards$/m,
  );
  expect(requests.map(({ headers }) => headers["user-agent"])).toEqual(
    Array(2).fill("Fairband/1 (+mailto:pay@fairband.example)"),
  );
});
